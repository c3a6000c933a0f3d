package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class TranslateSpec extends Specification {

    static final List<String> TO_NOTE = ['translate', '--from', 'leaflet', '--to', 'note']
    static final List<String> TO_LEAFLET = ['translate', '--from', 'note', '--to', 'leaflet']

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
        world.withoutProviders()
    }

    def "a body from #where becomes the body of the other format, whole and with its links"() {
        given:
        def body = '{"model": "note-1", "prompt": "一只猫", "length": 2, "link": "https://x.y/a.png?sig=1"}'
        world.file('body.json', body)
        world.piped = body.bytes

        when:
        def run = world.run('translate', '--from', 'note', '--to', 'note', '--to-setting', 'unit=millis', *file)

        then:
        run.status == 0
        run.out == '{"model":"note-1","prompt":"一只猫","length":"2000","link":"https://x.y/a.png?sig=1"}\n'
        run.err.empty
        world.journalLines().empty

        where:
        where            | file
        'a file'         | ['body.json']
        'standard input' | []
        'a dash'         | ['-']
    }

    def "a form is printed byte by byte, with its boundary told"() {
        given:
        world.piped = '{"prompt": "a cat"}'.bytes

        when:
        def run = world.run(*TO_LEAFLET)

        then:
        run.status == 0
        run.out == '--reelport-boundary\r\nContent-Disposition: form-data; name="model"\r\n\r\nleaf-3\r\n' +
            '--reelport-boundary\r\nContent-Disposition: form-data; name="prompt"\r\n\r\na cat\r\n--reelport-boundary--\r\n'
        run.errors == [
            'notice: model: this is for leaf-3',
            'note: this is sent as Content-Type: multipart/form-data; boundary=reelport-boundary'
        ]
    }

    def "what is printed as a form can be read again, and no boundary stands in a part"() {
        given:
        world.piped = '{"prompt": "a reelport-boundary", "model": "leaf-9"}'.bytes
        def form = world.run(*TO_LEAFLET)

        when:
        world.piped = form.out.bytes
        def run = world.run(*TO_NOTE, '--model', 'note-1')

        then:
        form.errors == ['note: this is sent as Content-Type: multipart/form-data; boundary=reelport-boundary-2']
        run.out == '{"model":"note-1","prompt":"a reelport-boundary"}\n'
    }

    def "for a body that names #named and lasts #length, #taken is taken"() {
        given:
        world.piped = """{"prompt": "a cat", "model": "$named", "length": $length}""".bytes

        expect:
        world.run(*TO_LEAFLET, *flags, '--json').json.model == taken

        where:
        named    | length | flags                  || taken
        'other'  | 2      | ['--fidelity=lenient'] || 'leaf-3'
        'other'  | 4      | ['--fidelity=lenient'] || 'leaf-9'
        'leaf-9' | 2      | []                     || 'leaf-9'
        'leaf-9' | 2      | ['--model=leaf-3']     || 'leaf-3'
    }

    def "what the rules refuse and what the body says beyond its format is told at once"() {
        given:
        world.file('body.json', '{"prompt": "a cat", "length": 20, "nonsense": 1}')

        when:
        def run = world.run(*TO_LEAFLET, 'body.json')

        then:
        run.status == 2
        run.out.empty
        run.errors[0] == 'body.json: nonsense: this format has no field nonsense; lenient: no such field'
        run.errors[1].startsWith('body.json: duration: ')
        run.errors[-1] == '2 problems; nothing was done.'

        and:
        world.run(*TO_LEAFLET, 'body.json', '--json').json.problems*.code == ['field.unknown', 'duration.not-offered']
    }

    def "lenient tells what it leaves out"() {
        given:
        world.piped = '{"prompt": "a cat", "nonsense": 1, "model": "leaf-3"}'.bytes

        when:
        def run = world.run(*TO_LEAFLET, '--fidelity', 'lenient')

        then:
        run.status == 0
        run.errors[0] == 'adjustment: nonsense: this format has no field nonsense: the field nonsense becomes no such field'
    }

    def "another path than usual is told"() {
        given:
        world.piped = '{"prompt": "a dog", "model": "note-1", "remix": "t1"}'.bytes

        when:
        def run = world.run('translate', '--from', 'note', '--to', 'note')

        then:
        run.errors == ['note: this is sent as POST /v1/notes/t1/remix']
    }

    def "another model than the body names is taken by consent only"() {
        given:
        world.piped = '{"prompt": "a cat", "length": 1, "model": "x"}'.bytes

        when:
        def strict = world.run('translate', '--from', 'note', '--to', 'note')

        then:
        strict.status == 2
        strict.out.empty
        strict.err.contains('the format note has no model «x»; choose one with --model; lenient: note-1')

        when:
        def lenient = world.run('translate', '--from', 'note', '--to', 'note', '--fidelity', 'lenient')

        then:
        lenient.status == 0
        lenient.err.contains('adjustment: model:')
    }

    def "in JSON it is one value"() {
        given:
        world.piped = '{"prompt": "a cat", "length": 1, "model": "x"}'.bytes

        expect:
        world.run('translate', '--from', 'note', '--to', 'note', '--model', 'note-1', '--json').json == [
            format: 'note', model: 'note-1', method: 'POST', path: '/v1/notes', contentType: 'application/json',
            body: '{"model":"note-1","prompt":"a cat","length":"1"}',
            findings: [[kind: 'notice', code: 'model.chosen', path: 'model', sentence: 'this is for note-1']]
        ]
    }

    def "a form with an image is base64 in JSON, and whole otherwise"() {
        given:
        def image = [0x89, 0xff, 0x00, 0x0d] as byte[]
        def begin = '--b\r\nContent-Disposition: form-data; name="prompt"\r\n\r\na cat\r\n' +
            '--b\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
        world.piped = (begin + new String(image, 'ISO-8859-1') + '\r\n--b--\r\n').getBytes('ISO-8859-1')

        when:
        def json = world.run('translate', '--from', 'leaflet', '--to', 'leaflet', '--json').json

        then:
        json.body == null
        new String(json.base64.decodeBase64(), 'ISO-8859-1').contains(new String(image, 'ISO-8859-1'))
    }

    def "#what is bad input: #words"() {
        given:
        world.piped = body.bytes

        when:
        def run = world.run('translate', *arguments)

        then:
        run.status == 2
        run.out.empty
        run.err.contains(words)

        when:
        def json = world.run('translate', *arguments, '--json')

        then:
        json.status == 2
        json.json.error

        where:
        what                | body                       | arguments                                                       || words
        'no format'         | '{"prompt": "x"}'          | ['--from', 'note']                                              || "Missing required option: '--to"
        'an unknown format' | '{"prompt": "x"}'          | ['--from', 'notes', '--to', 'sandbox']                          || 'leaflet, note'
        'another one'       | '{"prompt": "x"}'          | ['--from', 'notes', '--to', 'sandbox']                          || 'not «sandbox»'
        'no JSON'           | 'prompt'                   | ['--from', 'note', '--to', 'note']                              || 'standard input: this is not JSON that can be read: line 1, column 1'
        'no prompt'         | '{"length": "long"}'       | ['--from', 'note', '--to', 'note']                              || 'standard input: length: a whole number was expected'
        'no model'          | '{"prompt": "x"}'          | ['--from', 'note', '--to', 'note', '--model', 'big']            || '--model: the format note has no model «big»; it has note-1'
        'no switch'         | '{"prompt": "x"}'          | ['--from', 'note', '--to', 'leaflet', '--to-setting', 'unit=1'] || '--to-setting: the format leaflet has no switch «unit»; it has none'
        'no choice'         | '{"prompt": "x"}'          | ['--from', 'note', '--to', 'note', '--from-setting', 'unit=h']  || '--from-setting: unit is one of seconds, millis, not «h»'
        'no file'           | ''                         | ['--from', 'note', '--to', 'note', 'no.json']                   || 'no.json:1:1: there is no such file'
    }

    def "a codec that breaks its promise is a defect in one line"() {
        given:
        world.piped = '{"prompt": "x"}'.bytes

        when:
        def run = world.run('translate', '--from', 'note', '--to', 'note', '--to-setting', 'broken=true')

        then:
        run.status == 1
        run.out.empty
        run.errors == ['the body cannot be translated, which is a defect of reelport: IllegalStateException']
    }
}
