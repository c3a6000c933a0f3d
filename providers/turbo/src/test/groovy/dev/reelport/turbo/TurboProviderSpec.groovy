package dev.reelport.turbo

import dev.reelport.domain.job.FailureKind
import dev.reelport.testkit.ProviderContract
import dev.reelport.wire.http.WireFormat

class TurboProviderSpec extends ProviderContract {

    WireFormat format() {
        new TurboFormat()
    }

    String task() {
        'task_01jhjnz502ejqsm6r37km2q637'
    }

    String unknownWord() {
        'UNKNOWN'
    }

    Map<String, FailureKind> refusalsOn200() {
        [
                'refused-content-on-200': FailureKind.CONTENT_REFUSED,
                'refused-invalid-on-200': FailureKind.INVALID,
                'out-of-credit-on-200'  : FailureKind.OUT_OF_CREDIT,
        ]
    }

    Map<String, FailureKind> failedLooksOn200() {
        [
                'look-gone-on-200'  : FailureKind.GONE,
                'look-failed-on-200': FailureKind.UNAVAILABLE,
        ]
    }
}
