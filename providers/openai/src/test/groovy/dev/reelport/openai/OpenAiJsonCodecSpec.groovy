package dev.reelport.openai

import dev.reelport.domain.capability.Feature
import dev.reelport.testkit.CodecContract
import dev.reelport.wire.http.WireFormat
import java.nio.file.Path

/** Hosts that take no forms. */
class OpenAiJsonCodecSpec extends CodecContract {

    WireFormat format() {
        new OpenAiFormat()
    }

    Map<String, String> settings() {
        [body: 'json', remix: 'edits']
    }

    Path golden() {
        Path.of('src/test/resources/golden/openai-json')
    }

    def "no file can be uploaded"() {
        expect:
        models().every { !it.capabilities().can(Feature.IMAGE_UPLOAD) }
    }
}
