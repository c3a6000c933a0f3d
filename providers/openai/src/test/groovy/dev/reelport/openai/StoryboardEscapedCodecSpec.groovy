package dev.reelport.openai

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat
import java.nio.file.Path

/** Vendors that take the document by its word, with the two characters that it prints for a break. */
class StoryboardEscapedCodecSpec extends CodecContract {

    WireFormat format() {
        new OpenAiStoryboardFormat()
    }

    Map<String, String> settings() {
        ['line-breaks': 'escaped']
    }

    Path golden() {
        Path.of('src/test/resources/golden/openai-storyboard-escaped')
    }
}
