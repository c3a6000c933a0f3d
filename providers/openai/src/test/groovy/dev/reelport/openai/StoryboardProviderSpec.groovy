package dev.reelport.openai

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.provider.Submission
import dev.reelport.testkit.ProviderContract
import dev.reelport.wire.http.WireFormat

class StoryboardProviderSpec extends ProviderContract {

    WireFormat format() {
        new OpenAiStoryboardFormat()
    }

    String task() {
        'sora-2:task_01kbhfs5yceakr1pa0qrfzfeqk'
    }

    String unknownWord() {
        'unknown'
    }

    boolean saysWhereFilmsLie() {
        false
    }

    Map<String, FailureKind> refusalsOn200() {
        [
                'refused-content-on-200': FailureKind.CONTENT_REFUSED,
                'refused-invalid-on-200': FailureKind.INVALID,
                'unauthorized-on-200'   : FailureKind.UNAUTHORIZED,
                'throttled-on-200'      : FailureKind.THROTTLED,
                'out-of-credit-on-200'  : FailureKind.OUT_OF_CREDIT,
        ]
    }

    Map<String, FailureKind> failedLooksOn200() {
        [
                'look-gone-on-200'  : FailureKind.GONE,
                'look-failed-on-200': FailureKind.UNAVAILABLE,
        ]
    }

    def "a task that is gone is that on HTTP 400 too"() {
        given:
        server.replies(recorded('look-gone-on-400'))

        expect:
        failedLook().kind() == FailureKind.GONE
    }

    def "a relay's own trouble leaves open whether it took the request"() {
        given:
        server.replies(recorded('open-on-200'))

        expect:
        submitted() instanceof Submission.Unknown
    }
}
