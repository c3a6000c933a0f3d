package dev.reelport.openai

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.provider.Cancellation
import dev.reelport.testkit.ProviderContract
import dev.reelport.wire.http.WireFormat

class SglangProviderSpec extends ProviderContract {

    WireFormat format() {
        new SglangFormat()
    }

    String task() {
        'b1946ac9'
    }

    String unknownWord() {
        'deleted'
    }

    Class<? extends PollResult> running() {
        PollResult.Waiting
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

    def "a path of the server is no address: #answer"() {
        given:
        server.replies(recorded(answer))

        expect:
        (polled() as PollResult.Succeeded).clips().first().link().uri().toString() == address.replace('{base}', server.base().toString())

        where:
        answer                     || address
        'poll-succeeded'           || '{base}/v1/videos/b1946ac9/content'
        'poll-succeeded-elsewhere' || 'https://bucket.example.org/b1946ac9.mp4'
    }

    def "nothing is called off: DELETE only forgets, and the engine goes on"() {
        expect:
        provider.cancel(new ProviderTask('account', task())) == Cancellation.UNSUPPORTED
        server.requests().empty
    }
}
