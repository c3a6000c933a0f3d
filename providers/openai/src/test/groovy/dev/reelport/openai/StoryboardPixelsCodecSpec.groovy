package dev.reelport.openai

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat
import java.nio.file.Path

/** Vendors that want an orientation as pixels, and no seconds with a task. */
class StoryboardPixelsCodecSpec extends CodecContract {

    WireFormat format() {
        new OpenAiStoryboardFormat()
    }

    Map<String, String> settings() {
        [size: 'pixels', 'task-timestamps': 'false']
    }

    Path golden() {
        Path.of('src/test/resources/golden/openai-storyboard-pixels')
    }
}
