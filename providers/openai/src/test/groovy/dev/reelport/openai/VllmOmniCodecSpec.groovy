package dev.reelport.openai

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat

class VllmOmniCodecSpec extends CodecContract {

    WireFormat format() {
        new VllmOmniFormat()
    }
}
