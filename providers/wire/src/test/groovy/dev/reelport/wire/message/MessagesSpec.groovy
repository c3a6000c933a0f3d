package dev.reelport.wire.message

import dev.reelport.domain.video.Content
import dev.reelport.wire.json.BodyReader
import dev.reelport.wire.json.UnreadableException
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class MessagesSpec extends Specification {
    @TempDir
    Path folder

    def "a foreign identifier means nothing in a path: #id"() {
        expect:
        Paths.encoded(id) == encoded
        Paths.decoded(encoded) == id

        where:
        id                || encoded
        'sora-2:task_01k' || 'sora-2%3Atask_01k'
        'a/b?c#d&e=f'     || 'a%2Fb%3Fc%23d%26e%3Df'
        'a b+c'           || 'a%20b%2Bc'
        '../../etc'       || '..%2F..%2Fetc'
        '任务'              || '%E4%BB%BB%E5%8A%A1'
        '100%'            || '100%25'
        '..'              || '%2E%2E'
        '.'               || '%2E'
        'a..b'            || 'a..b'
    }

    def "a segment that was never encoded is taken as it stands"() {
        expect:
        Paths.decoded('100%') == '100%'
    }

    def "a parameter of a query is decoded: #path"() {
        expect:
        WireRequest.get(path).parameter('id') == Optional.ofNullable(value)
        WireRequest.get(path).route() == '/q'

        where:
        path                        || value
        '/q?id=sora-2%3Atask_1'     || 'sora-2:task_1'
        '/q?a=1&id=x%20y&b=2'       || 'x y'
        '/q?id=x+y'                 || 'x y'
        '/q?id='                    || ''
        '/q?id'                     || ''
        '/q?other=1'                || null
        '/q'                        || null
    }

    def "a form is the bytes of RFC 7578, and is read back as it was"() {
        given:
        def file = Files.write(folder.resolve('a.png'), [1, 2, 13, 10, 45, 45, 3] as byte[])
        def form = new Body.Form([
                new Part.Text('prompt', 'Shot 1:\nduration: 5sec\n\nünï 怪 "x"'),
                new Part.Text('empty', ''),
                new Part.File('input_reference', 'a "b".png', 'image/png', new Content.OfFile(file)),
        ])
        def multipart = new Multipart('x-boundary', form)

        expect:
        multipart.length() == multipart.bytes().length
        new String(multipart.bytes(), StandardCharsets.ISO_8859_1).startsWith(
                '--x-boundary\r\nContent-Disposition: form-data; name="prompt"\r\n\r\nShot 1:\n')
        new String(multipart.bytes(), StandardCharsets.ISO_8859_1).contains(
                'name="input_reference"; filename="a %22b%22.png"\r\nContent-Type: image/png\r\n\r\n')

        when:
        def read = BodyReader.read(multipart.mediaType(), multipart.bytes()) as Body.Form

        then:
        read.parts()*.name() == ['prompt', 'empty', 'input_reference']
        read.parts()[0] == form.parts()[0]
        read.parts()[1] == form.parts()[1]
        (read.parts()[2] as Part.File).content() == new Content.OfBytes(Files.readAllBytes(file))

        and: 'without a media type the dashes tell'
        BodyReader.read('', multipart.bytes()) == read
    }

    def "what is no form is JSON, or refused"() {
        expect:
        BodyReader.read('application/json', '{}'.bytes) == new Body.Json('{}')
        BodyReader.read('', '{}'.bytes) == new Body.Json('{}')

        when:
        BodyReader.read('multipart/form-data', 'x'.bytes)

        then:
        thrown(UnreadableException)
    }

    def "a form that breaks off is refused, not read in part"() {
        given:
        def whole = new Multipart('b', new Body.Form([new Part.Text('prompt', 'a cat'), new Part.Text('seconds', '8')])).bytes()

        expect: 'but for the line end after the last boundary every length'
        (1..whole.length - 3).every { length ->
            try {
                BodyReader.read('multipart/form-data; boundary=b', Arrays.copyOf(whole, length))
                false
            } catch (UnreadableException refused) {
                true
            }
        }
    }

    def "a text that is no UTF-8 is refused, not changed: #what"() {
        when:
        BodyReader.read(type, bytes)

        then:
        def refused = thrown(UnreadableException)
        refused.message.contains('UTF-8')

        where:
        what   | type                              | bytes
        'JSON' | 'application/json'                | '{"prompt":"怪物"}'.getBytes('GBK')
        'form' | 'multipart/form-data; boundary=b' | '--b\r\nContent-Disposition: form-data; name="prompt"\r\n\r\n怪物\r\n--b--\r\n'.getBytes('GBK')
    }

    def "an answer shows nothing of itself, and finds its headers in any case"() {
        given:
        def answer = new WireAnswer(200, ['CONTENT-type': 'Application/JSON; charset=x', 'Set-Cookie': 'secret'], '{"a":"secret"}')

        expect:
        answer.mediaType() == 'application/json'
        answer.header('content-TYPE').present
        !answer.toString().contains('secret')
        new WireAnswer(204, [:], '').mediaType() == ''
        answer.success
        !new WireAnswer(300, [:], '').success
        !new WireAnswer(199, [:], '').success
    }
}
