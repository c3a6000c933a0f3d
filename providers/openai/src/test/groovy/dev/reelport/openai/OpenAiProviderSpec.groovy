package dev.reelport.openai

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.testkit.ProviderContract
import dev.reelport.wire.http.WireFormat

class OpenAiProviderSpec extends ProviderContract {

    WireFormat format() {
        new OpenAiFormat()
    }

    String task() {
        'video_123'
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

    def "#answer is a failure: #kind"() {
        given:
        server.replies(recorded(answer))

        expect:
        (polled() as PollResult.Failed).failure().kind() == kind

        where:
        answer                || kind
        'poll-expired'        || FailureKind.GONE
        'poll-moderated-away' || FailureKind.CONTENT_REFUSED
    }
}
