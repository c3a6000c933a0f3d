package dev.reelport.wire.json

import dev.reelport.domain.video.Content
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Part
import spock.lang.Specification

class JsonSpec extends Specification {

    def "what could lose something in silence is refused: #text"() {
        when:
        JsonText.read(text)

        then:
        def refused = thrown(UnreadableException)
        refused.problems().size() == 1
        !refused.message.contains('secret')

        where:
        text << ['', ' ', '{', '{"a":1,"a":2}', '{} {}', '{}x', 'secret', '{"a":secret}', '[1,]', '1e9999999999999999', '[' * 200 + ']' * 200, '\uFEFF{"a":', "{'a':1}", '{"a":NaN}']
    }

    def "where JSON is damaged is told, and not what stands there: #text"() {
        when:
        JsonText.read(text)

        then:
        def refused = thrown(UnreadableException)
        refused.message == message

        where:
        text                             || message
        '{"a":secret}'                   || 'this is not JSON that can be read: line 1, column 6'
        '{"a": 1,\n "b": "secret" "c"}'  || 'this is not JSON that can be read: line 2, column 16'
        '{"a":1,"a":2}'              || 'a name stands twice in one object: line 1, column 8'
        '{"a":{"b":1,\n"b":2}}'      || 'a name stands twice in one object: line 2, column 1'
        '["\\ud83d"]'                || 'a text holds half a character, a surrogate without its other half: line 1, column 2'
        '{"\\udc4d":1}'              || 'a text holds half a character, a surrogate without its other half: line 1, column 2'
        '{"a":"b\\u0000"}'           || 'a text holds the character U+0000, which nobody can keep: line 1, column 6'
        '{"a":1'                         || 'this is not JSON that can be read: line 1, column 7'
        '{}\n secret'                    || 'this is not JSON that can be read: line 2, column 2'
        '{} {}'                          || 'something stands behind the end of the JSON: line 1, column 4'
        '{"a":1e9999999999999999}'       || 'a number is too big to be read: line 1, column 6'
        ' '                              || 'there is nothing, where JSON was expected'
    }

    def "JSON beyond a limit is refused, and the limit is told: #limit"() {
        when:
        JsonText.read(text)

        then:
        def refused = thrown(UnreadableException)
        refused.message.contains(limit)
        refused.message.contains('line 1, column')

        where:
        text                                   || limit
        '[' * 101 + ']' * 101                  || '100'
        '{"a":' * 101                          || '100'
        '9' * 1_001                            || '1000'
        '0.' + '9' * 1_001                     || '1000'
        '{"' + 'n' * 1_001 + '":1}'            || '1000'
        '[' + (['1'] * 20_000).join(',') + ']' || '20000 values'
        '"' + 'x' * 20_000_001 + '"'           || '20000000'
    }

    def "at a limit it is read"() {
        when:
        JsonText.read(text)

        then:
        noExceptionThrown()

        where:
        text << ['[' * 100 + ']' * 100, '9' * 1_000, '{"' + 'n' * 1_000 + '":1}', '[' + (['1'] * 19_999).join(',') + ']', '"\\ud83d\\udc4d"']
    }

    def "a form beyond a limit is refused, and the limit is told: #limit"() {
        when:
        BodyReader.read('multipart/form-data; boundary=b', form.getBytes('ISO-8859-1'))

        then:
        def refused = thrown(UnreadableException)
        refused.message.contains(limit)

        where:
        form                                                  || limit
        (1..101).collect { part("p$it", 'x') }.join('') + END || 'a form has up to 100 parts'
        part('p', 'a\u0000') + END                            || 'U+0000'
        part('p', '\u00e4') + END                             || 'byte 1'
        part('p', 'a')                                        || 'does not come to its end'
    }

    def "a form of a hundred parts is read"() {
        given:
        def form = (1..100).collect { part("p$it", 'x') }.join('') + END

        expect:
        (BodyReader.read('multipart/form-data; boundary=b', form.bytes) as Body.Form).parts().size() == 100
    }

    private static final END = '--b--\r\n'

    private static String part(String name, String value) {
        "--b\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n"
    }

    def "of bytes that are no UTF-8, the first is told"() {
        when:
        BodyReader.read('application/json', [0x7B, 0x22, 0xE4, 0x22] as byte[])

        then:
        def refused = thrown(UnreadableException)
        refused.message == 'a text is not UTF-8: byte 3'
    }

    def "numbers stay exact"() {
        expect:
        JsonText.read('{"a":0.1000000000000000055511151231257827}').get('a').bigDecimalValue.toString() == '0.1000000000000000055511151231257827'
        JsonText.read('12345678901234567890').bigDecimalValue.toPlainString() == '12345678901234567890'
    }

    def "a field is read where it means one thing: #json"() {
        given:
        def fields = Fields.ofBody(new Body.Json(json))

        expect:
        fields.text('a') == text
        fields.whole('a') == whole
        fields.flag('a') == flag

        where:
        json               || text    | whole | flag
        '{"a":"x"}'        || 'x'     | null  | null
        '{"a":15}'         || '15'    | 15    | null
        '{"a":15.0}'       || '15.0'  | 15    | null
        '{"a":15.5}'       || '15.5'  | null  | null
        '{"a":"15"}'       || '15'    | 15    | null
        '{"a":" 15 "}'     || ' 15 '  | 15    | null
        '{"a":"010"}'      || '010'   | 10   | null
        '{"a":1e1}'        || '10'    | 10   | null
        '{"a":"1e1"}'      || '1e1'   | null | null
        '{"a":"0x10"}'     || '0x10'  | null | null
        '{"a":"10s"}'      || '10s'   | null | null
        '{"a":"yes"}'      || 'yes'   | null | null
        '{"a":true}'       || 'true'  | null  | true
        '{"a":"False"}'    || 'False' | null  | false
        '{"a":null}'       || null    | null  | null
        '{}'               || null    | null  | null
        '{"a":[]}'         || null    | null  | null
        '{"a":1e400}'      || null    | null  | null
        '{"a":9999999999}' || '9999999999' | null | null
    }

    def "names stand without quotes only where that is asked for"() {
        given:
        def text = '[{ url: "a", "b": 1.50 }]'

        expect:
        JsonText.readWithBareNames(text).get(0).get('url').stringValue == 'a'
        JsonText.readWithBareNames(text).get(0).get('b').bigDecimalValue.toString() == '1.50'

        when:
        JsonText.read(text)

        then:
        thrown(UnreadableException)

        when:
        JsonText.readWithBareNames('{a: 1, "a": 2}')

        then:
        thrown(UnreadableException)
    }

    def "a list of objects may stand in a text: #json"() {
        given:
        def fields = Fields.ofBody(new Body.Json(json))

        expect:
        fields.objectsOrText('a')*.text('t') == texts
        fields.unread() == unread

        where:
        json                                || texts      | unread
        '{"a":[{"t":"x"},{"t":"y"}]}'       || ['x', 'y'] | []
        '{"a":"[{t: \\"x\\", u: 1}]"}'      || ['x']      | ['a[0].u']
        '{"a":" [{\\"t\\":\\"x\\"}] "}'     || ['x']      | []
        '{"a":" "}'                         || []         | []
        '{"a":"[]"}'                        || []         | []
        '{"a":null}'                        || []         | []
        '{}'                                || []         | []
    }

    def "a text that holds no list of objects is told at its place: #text"() {
        given:
        def fields = Fields.of(JsonText.read('{"o":{"a":"' + text + '"}}')).object('o')
        fields.objectsOrText('a')

        when:
        fields.refuseProblems()

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.path() == [path]

        where:
        text      || path
        'nobody'  || 'o.a'
        '[{t: '   || 'o.a'
        '{t: 1}'  || 'o.a'
        '[{}, 7]' || 'o.a[1]'
    }

    def "a field with nothing in it is empty: #json"() {
        expect:
        Fields.ofBody(new Body.Json(json)).isEmpty('a') == empty

        where:
        json         || empty
        '{}'         || true
        '{"a":null}' || true
        '{"a":" "}'  || true
        '{"a":"x"}'  || false
        '{"a":[]}'   || false
        '{"a":0}'    || false
    }

    def "everything that is wrong is told at its place"() {
        given:
        def fields = Fields.ofBody(new Body.Json('{"n":"x","list":[{"t":"y"},7],"texts":["a",1],"flag":3,"object":[]}'))

        when:
        fields.whole('n')
        fields.objects('list').each { it.number('t') }
        fields.texts('texts')
        fields.flag('flag')
        fields.object('object')
        fields.tried('n') { throw new IllegalArgumentException('not so') }
        fields.refuseProblems()

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.toString().toSorted() == [
                'flag: true or false was expected',
                'list[0].t: a number was expected',
                'list[1]: an object was expected',
                'n: a whole number was expected',
                'n: not so',
                'object: an object was expected',
                'texts[1]: a text was expected',
        ]
    }

    def "what nobody asked for is known, wherever it is"() {
        given:
        def fields = Fields.ofBody(new Body.Json('{"a":1,"b":null,"c":{"d":1,"e":2},"f":[{"g":1}]}'))

        when:
        fields.object('c').whole('d')
        fields.objects('f')

        then:
        fields.unread() == ['a', 'c.e', 'f[0].g']
    }

    def "a form is an object of texts and files"() {
        given:
        def file = new Part.File('picture', 'a.png', 'image/png', new Content.OfBytes('x'.bytes))
        def fields = Fields.ofBody(new Body.Form([new Part.Text('seconds', '15'), new Part.Text('private', 'true'), file]))

        expect:
        fields.whole('seconds') == 15
        fields.flag('private')
        fields.unread() == ['picture']
        fields.file('picture') == file
        fields.unread() == []
    }

    def "a file where a text belongs is told, and so is a text where a file does"() {
        given:
        def file = new Part.File('seconds', 'a.txt', 'text/plain', new Content.OfBytes('15'.bytes))
        def fields = Fields.ofBody(new Body.Form([file, new Part.Text('picture', 'a.png')]))

        when:
        fields.whole('seconds')
        fields.file('picture')

        then:
        fields.unread() == ['picture']

        when:
        fields.refuseProblems()

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.toString() == ['seconds: a text was expected, not a file']
    }

    def "an answer is read as far as it can be: #text"() {
        expect:
        Fields.ofAnswer(text).text('id') == 't1'

        where:
        text << ['{"id":"t1","x":"\\ud83d\\u0000"}', '{"id":"t1","x":1,"x":2}', '\uFEFF{"id":"t1"}', '{"id":"t0","id":"t1"}']
    }

    def "a part that is there twice is a problem"() {
        given:
        def fields = Fields.ofBody(new Body.Form([new Part.Text('a', '1'), new Part.Text('a', '2')]))

        when:
        fields.refuseProblems()

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.path() == ['a']
    }

    def "a body that is no object is refused: #body"() {
        when:
        Fields.ofBody(body)

        then:
        thrown(UnreadableException)

        where:
        body << [new Body.Json('[]'), new Body.Json('7'), new Body.Json('null'), new Body.Json(''), new Body.Empty()]
    }

    def "an answer that is no object has no fields"() {
        expect:
        Fields.ofAnswer('[1]').names() == []
        Fields.ofAnswer('"x"').text('a') == null
    }
}
