package dev.reelport.duomi

import dev.reelport.testkit.CodecContract
import dev.reelport.testkit.DocumentedSchema
import dev.reelport.wire.http.WireFormat
import java.nio.file.Path

/** Characters as the schema declares them, and the key as everywhere else. */
class DuomiTextCodecSpec extends CodecContract {

    WireFormat format() {
        new DuomiFormat()
    }

    Map<String, String> settings() {
        [characters: 'text', authorization: 'bearer']
    }

    Path golden() {
        Path.of('src/test/resources/golden/duomi-text')
    }

    DocumentedSchema schema(String name) {
        new DocumentedSchema(Path.of('src/test/resources/schema', name + '.json'), [] as Set)
    }

    def "the key stands behind its scheme"() {
        expect:
        codec().authorization('4711') == 'Bearer 4711'
    }
}
