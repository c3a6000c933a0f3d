package dev.reelport.openai

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.provider.Cancellation
import dev.reelport.domain.provider.ProviderException
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

    Map<String, FailureKind> refusalsOn200() {
        [:]
    }

    Map<String, FailureKind> failedLooksOn200() {
        [:]
    }

    def "a task is called off with DELETE: #answer"() {
        given:
        server.replies(recorded('poll-running'), recorded(answer))

        expect:
        provider.cancel(new ProviderTask('account', task())) == cancellation
        server.requests()*.method() == ['GET', 'DELETE']
        server.requests()*.target().toSet() == ['/v1/videos/video_gen_0f3c'].toSet()

        where:
        answer          || cancellation
        'cancelled'     || Cancellation.DONE
        'not-cancelled' || Cancellation.TOO_LATE
        'empty'         || Cancellation.DONE
    }

    def "a task that has ended is not erased: #answer"() {
        given:
        server.replies(recorded(answer))

        expect:
        provider.cancel(new ProviderTask('account', task())) == Cancellation.TOO_LATE
        server.requests()*.method() == ['GET']

        where:
        answer << ['poll-succeeded', 'poll-failed']
    }

    def "a task that may have ended is not erased, and nobody knows how it stands: #answer"() {
        given:
        server.replies(recorded(answer))

        expect:
        provider.cancel(new ProviderTask('account', task())) == Cancellation.IN_DOUBT
        server.requests()*.method().unique() == ['GET']

        where:
        answer << ['poll-unknown-status', 'garbage', 'empty']
    }

    def "a task that waits is called off, one that is gone is not: #answer"() {
        given:
        server.replies(recorded(answer), recorded('cancelled'))

        when:
        def cancellation = null
        try {
            cancellation = provider.cancel(new ProviderTask('account', task()))
        } catch (ProviderException gone) {
            assert gone.failure().kind() == FailureKind.GONE
        }

        then:
        cancellation == expected

        where:
        answer         || expected
        'poll-waiting' || Cancellation.DONE
        'poll-gone'    || null
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
