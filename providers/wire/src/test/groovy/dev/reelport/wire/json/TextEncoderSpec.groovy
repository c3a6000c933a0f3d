package dev.reelport.wire.json

import io.micronaut.json.tree.JsonNode
import io.micronaut.serde.ObjectMapper
import spock.lang.Specification

/** What is written is what Jackson would have written, to the character. */
class TextEncoderSpec extends Specification {

    def "writes as Jackson does: #json"() {
        given:
        def node = JsonText.read(json)

        expect:
        JsonText.write(node) == json
        ObjectMapper.getDefault().writeValueAsString(node) == json

        where:
        json << ['{}', '[]', '""', 'null', 'true', '15', '-0.50', '[[],[[]],{}]', '{"a":{},"b":[],"c":null}',
                 '[{"a":1,"b":[2,3]},{"c":[{"d":"e"},"f"]},"g"]',
                 '{"{":"[","}":":","a,b":","}',
                 '{"a\\"b":"c\\\\d","\\n\\t\\r\\b\\f":"\\u0001\\u001F"}',
                 '"\u00e4\u4e2d\\uD83D\\uDE00/\u2028"']
    }

    def "writes half a character as an escape, as Jackson does, and not as a question mark"() {
        given:
        def node = JsonNode.createStringNode(half)

        expect:
        JsonText.write(node) == "\"$written\""
        ObjectMapper.getDefault().writeValueAsString(node) == "\"$written\""

        where:
        half           || written
        '\ud83d'       || '\\uD83D'
        'a\ude00'      || 'a\\uDE00'
        '\u0000\ude00' || '\\u0000\\uDE00'
    }

    def "writes each kind of number and what Java knows beside"() {
        given:
        def node = JsonNode.createArrayNode([1, 2L, 3.5d, 4.25f, 6G, 7.125G, 1E+30].collect { JsonNode.createNumberNode(it) } + [JsonNode.createBooleanNode(false)])

        expect:
        JsonText.write(node) == ObjectMapper.getDefault().writeValueAsString(node)
    }

    def "writes a map, as a record of strangers may hold one"() {
        given:
        def map = [a: 1, b: [true, null, 'c'], d: [e: 2.5]]

        expect:
        JsonText.write(map) == ObjectMapper.getDefault().writeValueAsString(map)
    }
}
