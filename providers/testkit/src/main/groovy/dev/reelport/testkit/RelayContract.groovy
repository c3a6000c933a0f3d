package dev.reelport.testkit

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.provider.Submission

/**
 * What beside it every provider promises behind which a relay such as new-api may stand: errors come
 * on HTTP 200 too, a task that is gone is HTTP 400, and trouble behind the relay proves nothing.
 */
abstract class RelayContract extends ProviderContract {

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
