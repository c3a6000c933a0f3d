package dev.reelport.unified

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat

/** A vendor that is sent small films where nothing is said. */
class UnifiedSmallCodecSpec extends CodecContract {

    WireFormat format() {
        new UnifiedFormat()
    }

    Map<String, String> settings() {
        [size: 'small']
    }
}
