package dev.reelport.openai

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat

class StoryboardCodecSpec extends CodecContract {

    WireFormat format() {
        new OpenAiStoryboardFormat()
    }

    String schemaOf(String path) {
        path.endsWith('/remix') ? 'openai-storyboard-remix' : super.schemaOf(path)
    }
}
