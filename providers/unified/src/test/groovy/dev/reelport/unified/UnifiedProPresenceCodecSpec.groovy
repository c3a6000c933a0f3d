package dev.reelport.unified

import dev.reelport.testkit.CodecContract
import dev.reelport.testkit.DocumentedSchema
import dev.reelport.wire.http.WireFormat
import java.nio.file.Path

/** apertis' reading of watermark, and spec A's lengths of sora-2-pro. */
class UnifiedProPresenceCodecSpec extends CodecContract {

    WireFormat format() {
        new UnifiedProFormat()
    }

    Map<String, String> settings() {
        [watermark: 'presence', 'ten-seconds': 'true']
    }

    Path golden() {
        Path.of('src/test/resources/golden/unified-pro-presence')
    }

    /** The schema of spec D knows no 10 seconds. */
    DocumentedSchema schema(String name) {
        new DocumentedSchema(Path.of("src/test/resources/schema/${name}.json"), ['$.duration enum'] as Set)
    }
}
