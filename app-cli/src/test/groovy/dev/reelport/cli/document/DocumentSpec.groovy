package dev.reelport.cli.document

import dev.reelport.cli.CliWorld
import dev.reelport.language.document.*
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(20)
class DocumentSpec extends Specification {

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "#what is told in one line with its place"() {
        given:
        world.file(name, text instanceof byte[] ? text : text.toString().getBytes('UTF-8'))

        when:
        def run = world.run('plan', name)

        then:
        run.status == 2
        run.errors == [message, '1 problem; nothing was done.']

        and: 'JSON says the same'
        with(world.run('plan', name, '--json').json.problems[0]) {
            "$source:$line:$column: $sentence" == message
        }

        where:
        what                 | name     | text                                         || message
        'an open quote'      | 'a.yaml' | 'script:\n  prompt: "x\n'                    || 'a.yaml:3:1: not YAML: while scanning a quoted scalar: found unexpected end of stream'
        'a tab'              | 'a.yaml' | 'script:\n\tprompt: x\n'                     || "a.yaml:2:1: not YAML: while scanning for the next token: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"
        'two documents'      | 'a.yaml' | 'a: 1\n---\nb: 2\n'                          || 'a.yaml:2:1: not YAML: expected a single document in the stream: but found another document'
        'an unknown alias'   | 'a.yaml' | 'script: *nope\n'                            || 'a.yaml:1:9: not YAML: found undefined alias'
        'a secret as an alias'| 'a.yaml' | 'a: *sk-secret123\n'                          || 'a.yaml:1:4: not YAML: found undefined alias'
        'a tag handle'       | 'a.yaml' | 'a: !sk!x y\n'                                || 'a.yaml:1:4: not YAML: while parsing a node: found undefined tag handle'
        'a tag'              | 'a.yaml' | 'script: {prompt: x}\nstyle: !sk-tag\n'       || 'a.yaml:2:8: tags are not used here; put the value in quotes'
        'a tag of a name'    | 'a.yaml' | '!x y: z\n'                                   || 'a.yaml:1:1: tags are not used here; put the value in quotes'
        'a tag of a list'    | 'a.yaml' | 'a: !x [y]\n'                                 || 'a.yaml:1:4: tags are not used here; put the value in quotes'
        'a Java object'      | 'a.yaml' | 'a: !!java.io.File [x]\n'                    || 'a.yaml:1:4: not YAML: Global tag is not allowed'
        'a control character'| 'a.yaml' | 'a: b\u0001c\n'                              || 'a.yaml:1:5: not YAML: the character U+0001 is not allowed'
        'an empty file'      | 'a.yaml' | ''                                           || 'a.yaml:1:1: this file is empty'
        'a comment'          | 'a.yaml' | '# later\n'                                  || 'a.yaml:1:1: this file is empty'
        'a word'             | 'a.yaml' | 'later\n'                                    || 'a.yaml:1:1: names and values belong here, not a single value'
        'Latin-1'            | 'a.yaml' | [0x61, 0x3A, 0xE9] as byte[]                 || 'a.yaml:1:1: this file is not text in UTF-8'
        'lists in lists'     | 'a.yaml' | '[' * 60 + ']' * 60                          || 'a.yaml:1:1: not YAML: Nesting Depth exceeded max 50'
        'a list in itself'   | 'a.yaml' | 'a: &a [*a]\n'                               || 'a.yaml:1:4: this file is nested more than 50 deep'
        'a map in itself'    | 'a.yaml' | 'a: &a {b: *a}\n'                            || 'a.yaml:1:4: this file is nested more than 50 deep'
        'too much'           | 'a.yaml' | '#' * ((4 << 20) + 1)                        || 'a.yaml:1:1: this file is larger than 4 MiB'
        'parts without end'  | 'a.json' | '[' + '1,' * 20_000 + '1]'                   || 'a.json:1:40000: this file has more than 20000 parts'
        'YAML without end'   | 'a.yaml' | '[' + '1,' * 20_000 + '1]'                   || 'a.yaml:1:40000: this file has more than 20000 parts'
        '4 MiB of comment'   | 'a.yaml' | '#\n' * (2 << 20)                            || 'a.yaml:1:1: this file is empty'
        'empty JSON'         | 'a.json' | ' '                                          || 'a.json:1:1: this file is empty'
        'a bare word'        | 'a.json' | '{"a":\n  secret}'                           || "a.json:2:3: not JSON: Unrecognized token: was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
        'an open list'       | 'a.json' | '{"a": [1'                                   || 'a.json:1:9: not JSON: Unexpected end-of-input: expected close marker for Array'
        'an open object'     | 'a.json' | '{"a": {'                                    || 'a.json:1:8: not JSON: Unexpected end-of-input: expected close marker for Object'
        'a comma too many'   | 'a.json' | '{"a": 1,}'                                  || "a.json:1:9: not JSON: Unexpected character ('}' (code 125)): was expecting double-quote to start field name"
        'more behind it'     | 'a.json' | '{} {}'                                      || 'a.json:1:4: there is something behind the end of the JSON'
        'depth in JSON'      | 'a.json' | '[' * 2000 + ']' * 2000                      || 'a.json:1:52: not JSON: Document nesting depth (51) exceeds the maximum allowed (50)'
    }

    def "a file that is not there, and a folder, are told"() {
        expect:
        world.run('plan', 'no.yaml').errors[0] == 'no.yaml:1:1: there is no such file'
        world.run('plan', '.').errors[0] == '.:1:1: this is a folder'
    }

    @Requires({ os.linux })
    def "a file without end is read no further than a file may be large"() {
        expect:
        world.run('plan', '/dev/zero').errors[0] == '/dev/zero:1:1: this file is larger than 4 MiB'
    }

    def "of very many problems the first hundred are told, and how many more there are"() {
        given:
        world.file('a.yaml', (1..150).collect { "wrong$it: 1\n" }.join())

        when:
        def run = world.run('plan', 'a.yaml')

        then:
        run.errors.size() == 102
        run.errors[99].startsWith('a.yaml:99:1: wrong99: ')
        run.errors[100] == 'a.yaml:100:1: and 51 more'
    }

    def "a small file cannot grow without end: #what"() {
        given:
        world.file('a.yaml', text)

        when:
        def run = world.run('plan', 'a.yaml')

        then:
        run.status == 2
        run.err.size() < 1000

        where:
        what                 | text
        'aliases of aliases' | bomb(9)
        'many aliases'       | 'a: &a [x]\nb: [' + (['*a'] * 200).join(', ') + ']'
        'wide aliases'       | "a: &a [${(['x'] * 3000).join(',')}]\nb: [${(['*a'] * 40).join(',')}]"
    }

    def "places count lines and columns in JSON too"() {
        given:
        world.file('a.json', '{"script": {"prompt": "x"},\n  "duration": "soon",\n  "duration": 4}')

        expect:
        world.run('plan', 'a.json').errors == [
            'a.json:2:3: duration: a duration is a number with its unit, such as 15s, 2.5s or 800ms, not «soon»',
            'a.json:3:3: duration: this was said before, at a.json:2:3',
            '2 problems; nothing was done.',
        ]
    }

    def "what is printed of «#text» is «#shown»"() {
        expect:
        Printable.of(text) == shown

        where:
        text                                      || shown
        'plain words? yes #1 & a=b'               || 'plain words? yes #1 & a=b'
        'https://a.b/c'                           || 'https://a.b/c'
        'https://a.b/c?sig=x&y=z'                 || 'https://a.b/c?…'
        'see «https://a.b/c?sig=x» there'         || 'see «https://a.b/c?…» there'
        'https://a.b/c#t=1'                       || 'https://a.b/c?…'
        'https://me:pass@a.b/c'                   || 'https://a.b/c'
        'https://me:pass@a.b?x=https://d.e?f=g'   || 'https://a.b?…'
        'no https://a.b/c?sig=x; try (http://d.e?f).' || 'no https://a.b/c?…; try (http://d.e?…).'
        "was 'https://a.b/c?sig=x'"                || "was 'https://a.b/c?…'"
        'https:/me:pass@a.b/c'                    || 'https:/a.b/c'
        's3://bucket/key?X=1'                     || 's3://bucket/key?…'
        'two\nlines\tand a tab'                   || 'two\nlines\tand a tab'
        '\u001b[31mred\u0007'                     || '\uFFFD[31mred\uFFFD'
        '\u009b31m\u0085'                         || '\uFFFD31m\uFFFD'
        'a\u2028b\u2029c'                         || 'a\uFFFDb\uFFFDc'
        'a\u202Eb\u2066c\u2069'                   || 'a\uFFFDb\uFFFDc\uFFFD'
        '.https://me:pass@a.b/c?sig=x'            || '.https://a.b/c?…'
        'https://a.b/c?sig=$1'                    || 'https://a.b/c?…'
        'https://a.b/$1'                          || 'https://a.b/$1'
        'https://a.b/c?'                          || 'https://a.b/c?'
        '猫'                                      || '猫'
        "https://cdn.example/a.png?name='x'&tok=SECRETTOKEN1234567"                          || "https://cdn.example/a.png?…"
        "https://cdn.example/it's.png?tok=SECRETTOKEN1234567"                                || "https://cdn.example/it's.png?…"
        "https://d1.example/a?x='y'&Policy=eyJTdGF0&Signature=ab~c&Key-Pair-Id=K2JC"         || "https://d1.example/a?…"
        "see 'https://a.example/b?sig=SECRET', it failed"                                    || "see 'https://a.example/b?…', it failed"
        "https://o'neil:pass@a.example/b"                                                    || "https://a.example/b"
        "https://me@a.org:pass@a.example/b"                                                  || "https://a.example/b"
        "https://a.example/?x,https://me:pass@b.example/?y"                                  || "https://a.example/?…"
        "https://a.example/x,https://me:pass@b.example/?y"                                   || "https://a.example/x,https://b.example/?…"
        "1https://a.example/?sig=SECRET"                                                     || "1https://a.example/?…"
        "https://a.example/?x=»&sig=SECRET"                                                  || "https://a.example/?…"
    }

    @Timeout(10)
    def "a hostile text is read quickly: #what"() {
        expect:
        Printable.of(text + ' https://me:pass@a.b/c?sig=x').endsWith(' https://a.b/c?…')
        Printable.beginning(text, 80).codePointCount(0, Printable.beginning(text, 80).length()) <= 81

        where:
        what                       | text
        'one word'                 | 'a' * 160_000
        'schemes without end'      | 'a:/' * 53_000
        'a scheme and one word'    | 'a:/' + 'b' * 160_000
        'dots behind a query'      | 'a:/?' + '.' * 160_000 + '\u2028'
        'dots and letters'         | 'a:/?' + '.x' * 80_000
        'queries without end'      | 'a:/?' * 40_000
        'user names without end'   | 'a:/b@' * 32_000
        'broken quotes'            | 'a:/?"' * 32_000
        'points'                   | '.' * 160_000
    }

    def "a text that is cut to #most hides a link that is cut: #text"() {
        expect:
        Printable.beginning(text, most) == shown

        where:
        text                                | most || shown
        'a cat and more'                    | 5    || 'a cat…'
        'a cat'                             | 5    || 'a cat'
        '猫😀🐕'                              | 2    || '猫😀…'
        'see https://me:pass@a.b/c?sig=x y' | 15   || 'see https:/…'
        'see https://a.b/c?sig=x y'         | 20   || 'see https:/…'
        'see https://a.b/c?sig=x y z'       | 25   || 'see https://a.b/c?… y…'
        'see https://a.b/c?sig=x y'         | 7    || 'see htt…'
    }

    def "a problem is one line, and repeats no more than the beginning of what it quotes"() {
        given:
        def place = new Place('a.yaml', 1, 1)

        expect:
        new Problem(place, 'a\nb.yaml:9:9', 'there is no «x\nb.yaml:1:1: forged»').toString() ==
            'a.yaml:1:1: a\uFFFDb.yaml:9:9: there is no «x\uFFFDb.yaml:1:1: forged»'
        new Problem(place, '', "there is no «${'x' * 9999}»; there is y").sentence() == "there is no «${'x' * 200}…»; there is y"
        new Problem(place, '', 'x»' * 9999).sentence().size() < 5000
        new Problem(place, 'p' * 9999, '').path() == 'p' * 200 + '…'
        new Problem(place, 'settings.https://me:PASS@a.b?SECRET', '').path() == 'settings.https://a.b?…'
    }

    private static String bomb(int levels) {
        def lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
        (1..levels).each { lines << "a$it: &a$it [${(["*a${it - 1}"] * 10).join(', ')}]".toString() }
        lines.join('\n')
    }
}
