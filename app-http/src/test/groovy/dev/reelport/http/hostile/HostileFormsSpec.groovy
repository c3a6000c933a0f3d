package dev.reelport.http.hostile

import dev.reelport.http.Kept
import dev.reelport.http.TestService
import java.nio.charset.StandardCharsets
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Whatever form is sent, in whichever dialect: it is refused in that dialect's words, and nothing is kept. */
class HostileFormsSpec extends Specification {

    static final FORM = 'multipart/form-data; boundary=b'

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

    def "a form of #what is refused in #dialect"() {
        when:
        def answer = dialect.send(service, form.getBytes(StandardCharsets.ISO_8859_1), type)

        then:
        answer.status in [400, 413, 415, 422]
        dialect.words(answer)
        kept.orders() == old(kept.orders())

        where:
        [what, type, form, dialect] << FORMS.collectMany { what, form -> Dialect.ALL.collect { [what] + (form instanceof List ? form : [FORM, form]) + [it] } }
    }

    private static final Map<String, Object> FORMS = [
            '10,000 parts'                       : (1..10_000).collect { part("p$it", 'x') }.join('') + '--b--\r\n',
            '10,000 parts of one name'           : part('prompt', 'x') * 10_000 + '--b--\r\n',
            '10,000 files'                       : (1..10_000).collect { part("p$it\"; filename=\"f", 'x') }.join('') + '--b--\r\n',
            'nothing'                            : '',
            'no parts'                           : '--b--\r\n',
            'no end'                             : part('prompt', 'a cat'),
            'a part without an end'              : '--b\r\nContent-Disposition: form-data; name="prompt"\r\n\r\na cat',
            'a head without an end'              : '--b\r\nContent-Disposition: form-data; name="prompt',
            'an endless head'                    : "--b\r\nContent-Disposition: form-data; name=\"${'x' * 1_000_000}\"\r\n\r\na\r\n--b--\r\n",
            'a head of endless lines'            : "--b\r\n${'X-A: b\r\n' * 100_000}\r\na\r\n--b--\r\n",
            'another boundary'                   : ['multipart/form-data; boundary=c', part('prompt', 'a cat') + '--b--\r\n'],
            'no boundary'                        : ['multipart/form-data', part('prompt', 'a cat') + '--b--\r\n'],
            'an empty boundary'                  : ['multipart/form-data; boundary=', part('prompt', 'a cat') + '--b--\r\n'],
            'a boundary of 10,000 letters'       : ["multipart/form-data; boundary=${'b' * 4_000}".toString(), part('prompt', 'a cat')],
            'forms in a form'                    : '--b\r\nContent-Disposition: form-data; name="images"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n' +
                    '--c\r\nContent-Disposition: file; filename="a.png"\r\n\r\nx\r\n--c--\r\n--b--\r\n',
            'forms in forms in a form'           : '--b\r\nContent-Disposition: form-data; name="images"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n' * 500 + '--b--\r\n',
            'a part without a name'              : '--b\r\nContent-Disposition: form-data\r\n\r\na cat\r\n--b--\r\n',
            'a part of an empty name'            : part('', 'a cat') + '--b--\r\n',
            'a part without a disposition'       : '--b\r\nContent-Type: text/plain\r\n\r\na cat\r\n--b--\r\n',
            'a part without a head'              : '--b\r\n\r\na cat\r\n--b--\r\n',
            'a part of another disposition'      : '--b\r\nContent-Disposition: attachment; name="prompt"\r\n\r\na cat\r\n--b--\r\n',
            'a charset that nobody knows'        : '--b\r\nContent-Disposition: form-data; name="prompt"\r\nContent-Type: text/plain; charset=klingon\r\n\r\na\r\n--b--\r\n',
            'an encoding that nobody knows'      : '--b\r\nContent-Disposition: form-data; name="prompt"; filename="x"\r\nContent-Transfer-Encoding: klingon\r\n\r\na\r\n--b--\r\n',
            'a length that is none'              : '--b\r\nContent-Disposition: form-data; name="prompt"; filename="x"\r\nContent-Length: -1\r\n\r\na\r\n--b--\r\n',
            'a length that lies'                 : '--b\r\nContent-Disposition: form-data; name="prompt"; filename="x"\r\nContent-Length: 9223372036854775807\r\n\r\na\r\n--b--\r\n',
            'a byte of Latin-1'                  : part('prompt', 'c\u00e4t') + part('request', 'c\u00e4t') + '--b--\r\n',
            'the character U+0000'               : part('prompt', 'a\u0000cat') + part('request', 'a\u0000cat') + '--b--\r\n',
            'the character U+0000 in a name'     : part('pro\u0000mpt', 'a cat') + '--b--\r\n',
            'the prompt twice'                   : part('prompt', 'a') + part('prompt', 'b') + part('request', '{}') * 2 + '--b--\r\n',
            'line ends without a return'         : (part('prompt', 'a\u0000') + '--b--\r\n').replace('\r\n', '\n'),
            'what is none'                       : '\u0000' * 100_000,
            'dashes'                             : '--' * 100_000,
            'boundaries'                         : '--b\r\n' * 100_000,
    ]

    private static String part(String name, String value) {
        "--b\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n"
    }
}
