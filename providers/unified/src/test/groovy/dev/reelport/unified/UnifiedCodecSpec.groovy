package dev.reelport.unified

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat

class UnifiedCodecSpec extends CodecContract {

    WireFormat format() {
        new UnifiedFormat()
    }
}
