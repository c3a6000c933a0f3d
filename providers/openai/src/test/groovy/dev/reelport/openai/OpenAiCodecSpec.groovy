package dev.reelport.openai

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat

class OpenAiCodecSpec extends CodecContract {

    WireFormat format() {
        new OpenAiFormat()
    }

    String schemaOf(String path) {
        if (path.endsWith('/remix')) {
            return 'openai-remix'
        }
        path.endsWith('/extensions') ? 'openai-extension' : super.schemaOf(path)
    }
}
