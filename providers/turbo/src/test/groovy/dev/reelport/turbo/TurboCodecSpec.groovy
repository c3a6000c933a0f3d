package dev.reelport.turbo

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat

class TurboCodecSpec extends CodecContract {

    WireFormat format() {
        new TurboFormat()
    }
}
