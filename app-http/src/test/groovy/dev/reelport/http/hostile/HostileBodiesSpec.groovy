package dev.reelport.http.hostile

import dev.reelport.http.Kept
import dev.reelport.http.TestService
import java.nio.charset.StandardCharsets
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Whatever JSON is sent, in whichever dialect: it is refused in that dialect's words, and nothing is kept. */
class HostileBodiesSpec extends Specification {

    @Shared
    @TempDir
    Path folder

    @Shared
    TestService service

    @Shared
    Kept kept

    def setupSpec() {
        service = new TestService(folder)
        kept = new Kept(folder.resolve('data'))
    }

    def cleanupSpec() {
        kept.close()
        service.close()
    }

    def "a wish without anything hostile is taken in #dialect"() {
        when:
        def answer = dialect.send(service, dialect.wish().bytes)

        then:
        answer.status in [200, 202]
        kept.orders() == old(kept.orders()) + 1

        where:
        dialect << Dialect.ALL
    }

    def "#what is refused in #dialect"() {
        when:
        def answer = dialect.send(service, body(dialect) as byte[])

        then:
        answer.status in [400, 413, 422]
        dialect.words(answer)
        kept.orders() == old(kept.orders())

        where:
        [what, body, dialect] << BODIES.entrySet().collectMany { one -> Dialect.ALL.collect { [one.key, one.value, it] } }
    }

    def "the number #number is refused in #dialect, where a whole number belongs"() {
        when:
        def answer = dialect.send(service, dialect.wish("\"$dialect.number\": $number").bytes)

        then:
        answer.status in [400, 422]
        dialect.words(answer)
        kept.orders() == old(kept.orders())

        where:
        [number, dialect] << [NUMBERS, Dialect.ALL].combinations()
    }

    def "#what is told with its place in #dialect"() {
        when:
        def answer = dialect.send(service, body(dialect) as byte[])

        then:
        dialect.words(answer) =~ place

        where:
        what                        | body                                                              | place
        'a name that stands twice'  | { it.wish('"style": "a",\n "style": "b"').bytes }                 | /line 2, column 2|style: this was said before, at body:1:/
        'half a character'          | { it.wish('"style":\n "\\ud800"').bytes }                         | /half a character.*line 2, column 2|style: .*half a character/
        'a number that is too big'  | { it.wish("\"$it.number\":\n 1e999999999999999").bytes }          | /line 2, column 2|variants: /
        'what is damaged'           | { it.wish('"style":\n nobody').bytes }                            | /line 2, column|body:2:/
        'what is too deep'          | { it.wish("\"style\":\n ${'[' * 200}${']' * 200}").bytes }        | /line 2, column|body:2:/

        combined:
        dialect << Dialect.ALL
    }

    def "more than is read is too large in #dialect: #length bytes"() {
        when:
        def answer = dialect.send(service, dialect.saying('x' * length))

        then:
        answer.status == 413
        dialect.words(answer)
        kept.orders() == old(kept.orders())

        where:
        [length, dialect] << [[25 << 20, 65 << 20], Dialect.ALL].combinations()
    }

    private static final Map<String, Closure> BODIES = [
            'nothing'                               : { '' },
            'a blank'                               : { ' ' },
            'zeros'                                 : { new byte[100] },
            'a mark before nothing'                 : { '\uFEFF' },
            'UTF-16'                                : { it.wish().getBytes(StandardCharsets.UTF_16) },
            'a byte of Latin-1'                     : { it.saying([0x63, 0xE4, 0x74] as byte[]) },
            'an overlong zero'                      : { it.saying([0xC0, 0x80] as byte[]) },
            'a surrogate in UTF-8'                  : { it.saying([0xED, 0xA0, 0x80] as byte[]) },
            'a character that breaks off'           : { it.saying([0xE2, 0x82] as byte[]) },
            'a character beyond the last one'       : { it.saying([0xF4, 0x90, 0x80, 0x80] as byte[]) },
            'half a character'                      : { it.saying('a \\ud83d') },
            'the second half before the first'      : { it.saying('\\udc4d\\ud83d') },
            'half a character in a name'            : { it.wish('"\\ud83d": 1') },
            'the character U+0000'                  : { it.saying('a\\u0000cat') },
            'the character U+0000 in a name'        : { it.wish('"a\\u0000b": 1') },
            'the character U+0000 as it is'         : { it.saying('a\u0000cat') },
            'a line end in a text'                  : { it.saying('a\ncat') },
            'a name twice'                          : { it.wish().replace('"a cat"', '"a cat", "prompt": "a dog"') },
            'a name twice, once escaped'            : { it.wish('"style": "a", "\\u0073tyle": "b"') },
            'a name twice further in'               : { it.wish('"metadata": {"a": 1, "a": 2}') },
            'lists in lists'                        : { it.wish("\"style\": ${'[' * 100_000}${']' * 100_000}") },
            'lists in lists without end'            : { it.wish("\"style\": ${'[' * 100_000}") },
            'objects in objects'                    : { it.wish("\"style\": ${'{"a":' * 50_000}1${'}' * 50_000}") },
            'a list of many'                        : { it.wish("\"images\": [${(['1'] * 30_000).join(',')}]") },
            'an object of many'                     : { it.wish((1..30_000).collect { n -> "\"x$n\": 1" }.join(',')) },
            'a number of many digits'               : { it.wish("\"$it.number\": ${'9' * 100_000}") },
            'a fraction of many digits'             : { it.wish("\"$it.number\": 0.${'9' * 100_000}") },
            'a number that is none'                 : { it.wish("\"$it.number\": NaN") },
            'no end of a number'                    : { it.wish("\"$it.number\": -Infinity") },
            'a number in base sixteen'              : { it.wish("\"$it.number\": 0x10") },
            'a number that begins with zero'        : { it.wish("\"$it.number\": 04") },
            'a number that begins with plus'        : { it.wish("\"$it.number\": +4") },
            'a number that ends with a point'       : { it.wish("\"$it.number\": 4.") },
            'a name of many letters'                : { it.wish("\"${'n' * 100_000}\": 1") },
            'something behind the end'              : { it.wish() + ' x' },
            'another request behind the end'        : { it.wish() + it.wish() },
            'a list'                                : { "[${it.wish()}]" },
            'a text'                                : { '"a cat"' },
            'a number'                              : { '4' },
            'null'                                  : { 'null' },
            'other quotes'                          : { it.wish().replace('"', "'") },
            'names without quotes'                  : { it.wish().replaceAll(/"(\w+)":/, '$1:') },
            'a comment'                             : { '/* */' + it.wish() },
            'a comma too many'                      : { it.wish().replace('}', ',}') },
            'what breaks off'                       : { it.wish()[0..-2] },
            'a prompt that is an object'            : { it.wish().replace('"a cat"', '{"a": "cat"}') },
            'a prompt of blanks'                    : { it.saying(' \\t\\n') },
    ].collectEntries { what, body -> [what, { dialect -> bytes(body(dialect)) }] }

    private static final List<String> NUMBERS = [
            '-1', '-0.0', '-0', '0', '1e999999999999999', '1e2147483648', '1e400', '1e-400', '-1e999999999', '2147483648', '9223372036854775808',
            '-9223372036854775809', '99999999999999999999', '0.1e-2147483648', '"9223372036854775808"', '"1e9"', '"NaN"', '[]', '{}', '[1]',
    ]

    private static byte[] bytes(body) {
        body instanceof byte[] ? body : body.toString().getBytes(StandardCharsets.UTF_8)
    }
}
