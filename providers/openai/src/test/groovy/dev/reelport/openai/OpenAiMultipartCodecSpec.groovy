package dev.reelport.openai

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat
import java.nio.file.Path

/** All that OpenAI's guide adds to its schema, as its Java client sends it. */
class OpenAiMultipartCodecSpec extends CodecContract {

    WireFormat format() {
        new OpenAiFormat()
    }

    Map<String, String> settings() {
        [body: 'multipart', remix: 'edits', seconds: 'guide', sizes: 'guide', characters: 'true']
    }

    Path golden() {
        Path.of('src/test/resources/golden/openai-multipart')
    }

    String schemaOf(String path) {
        path == codec().createPath() ? 'openai-guide' : null
    }
}
