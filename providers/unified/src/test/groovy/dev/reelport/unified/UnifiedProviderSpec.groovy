package dev.reelport.unified

import dev.reelport.testkit.RelayContract
import dev.reelport.wire.http.WireFormat

class UnifiedProviderSpec extends RelayContract {

    WireFormat format() {
        new UnifiedFormat()
    }

    String task() {
        'sora-2:task_01k900ag82ecgbewj2xa3758z0'
    }

    String unknownWord() {
        'dreaming'
    }
}
