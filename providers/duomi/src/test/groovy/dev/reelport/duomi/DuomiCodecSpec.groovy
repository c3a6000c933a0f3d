package dev.reelport.duomi

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat

class DuomiCodecSpec extends CodecContract {

    WireFormat format() {
        new DuomiFormat()
    }
}
