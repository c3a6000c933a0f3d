package dev.reelport.openai

import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.provider.Cancellation
import dev.reelport.testkit.ProviderContract
import dev.reelport.wire.http.WireFormat

class VllmOmniProviderSpec extends ProviderContract {

    WireFormat format() {
        new VllmOmniFormat()
    }

    String task() {
        'video_gen_0f3c'
    }

    String unknownWord() {
        'dreaming'
    }

    boolean saysWhereFilmsLie() {
        false
    }

    def "a task is called off with DELETE: #answer"() {
        given:
        server.replies(recorded(answer))

        expect:
        provider.cancel(new ProviderTask('account', task())) == cancellation
        server.requests()*.method() == ['DELETE']
        server.requests()*.target() == ['/v1/videos/video_gen_0f3c']

        where:
        answer          || cancellation
        'cancelled'     || Cancellation.DONE
        'not-cancelled' || Cancellation.TOO_LATE
        'empty'         || Cancellation.DONE
    }

    def "a model that has no name of its own is not named"() {
        given:
        server.replies(recorded('submit-accepted'))

        when:
        def named = opened(['models': models])
        named.submit(plain(), named.models().first().name())

        then:
        server.requests().first().text().contains('name="model"') == sent

        where:
        models        || sent
        'default'     || false
        'Wan-AI/Wan2' || true
    }
}
