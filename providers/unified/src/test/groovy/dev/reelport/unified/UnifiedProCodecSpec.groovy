package dev.reelport.unified

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat

class UnifiedProCodecSpec extends CodecContract {

    WireFormat format() {
        new UnifiedProFormat()
    }
}
