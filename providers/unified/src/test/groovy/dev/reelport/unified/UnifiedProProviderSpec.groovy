package dev.reelport.unified

import dev.reelport.testkit.RelayContract
import dev.reelport.wire.http.WireFormat

class UnifiedProProviderSpec extends RelayContract {

    WireFormat format() {
        new UnifiedProFormat()
    }

    String task() {
        'sora-2:task_01k9009g8ef1esae6388chgcpx'
    }

    String unknownWord() {
        'dreaming'
    }
}
