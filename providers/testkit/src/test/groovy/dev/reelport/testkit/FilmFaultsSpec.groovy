package dev.reelport.testkit

import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Retry
import dev.reelport.domain.provider.InvalidSettingsException
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.video.Link
import dev.reelport.wire.http.WireProvider
import java.nio.charset.StandardCharsets
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** Films that are none, that end too soon, and that do not end. */
@Timeout(60)
class FilmFaultsSpec extends Specification {
    static final BEGINNING = '\0\0\0\20ftypisom'
    static final HEAD = 'HTTP/1.1 200 OK\nContent-Type: video/mp4'
    static final LIMIT = 64 << 10

    @AutoCleanup
    WireServer server = WireServer.start()

    @AutoCleanup
    WireProvider provider

    private void open(Map<String, String> settings = [:]) {
        provider = new PlainFormat().open('account', ['base-url': server.base().toString(), 'retry-wait': '1ms', 'film-limit': '64KB'] + settings) as WireProvider
    }

    private byte[] fetched() {
        provider.fetch(Clip.of(new ProviderTask('account', 't1'), Link.web("${server.base()}/film.mp4?sign=canary"))).withCloseable { it.bytes().bytes }
    }

    private ProviderException refused() {
        try {
            def bytes = fetched()
            throw new AssertionError("these ${bytes.length} bytes are a film" as Object)
        } catch (ProviderException told) {
            assert !told.failure().words().contains('canary')
            return told
        }
    }

    private static Reply film(String bytes, String type = 'video/mp4') {
        Reply.raw("HTTP/1.1 200 OK\nContent-Type: $type", bytes.getBytes(StandardCharsets.ISO_8859_1))
    }

    private static String ofLength(int length) {
        BEGINNING + 'x' * (length - BEGINNING.length())
    }

    def "at the limit a film is taken in, one byte beyond it is not: #length"() {
        given:
        open()
        server.replies(film(ofLength(length)))

        when:
        def taken = length <= LIMIT ? fetched().length : refused().failure().words()

        then:
        taken == (length <= LIMIT ? length : 'the film is longer than 64 KB; the setting film-limit allows more')
        server.requests().size() == 1

        where:
        length << [LIMIT - 1, LIMIT, LIMIT + 1]
    }

    def "a film without an end is let go at the limit, and not asked for again"() {
        given:
        open()
        server.replies(new Reply.Endless(HEAD, BEGINNING))

        when:
        def failure = refused().failure()

        then:
        failure.words().startsWith('the film is longer than 64 KB')
        failure.retry() instanceof Retry.Never
        server.isLetGo(30)
        server.requests().size() == 1
    }

    def "a length beyond the limit is believed, and nothing of it is read"() {
        given:
        open()
        server.replies(new Reply.Endless(HEAD + '\nContent-Length: 900000000000', BEGINNING))

        expect:
        refused().failure().words().startsWith('the film is longer than 64 KB')
        server.isLetGo(30)
    }

    def "who sends a byte at a time is let go at the deadline"() {
        given:
        open('film-deadline': '300ms')
        server.replies(new Reply.Drip(HEAD, BEGINNING + '    '))

        when:
        def failure = refused().failure()

        then:
        failure.kind() == FailureKind.TIMED_OUT
        failure.words().startsWith('the film was not whole within 0.3s, only ')
        server.isLetGo(30)
    }

    def "who begins and then says nothing is let go before the deadline"() {
        given:
        open('answer-timeout': '300ms')
        server.replies(new Reply.Stall(HEAD + '\nContent-Length: 1000', BEGINNING + '    '))

        when:
        fetched()

        then:
        def broken = thrown(IOException)
        broken.message == 'nothing more came in time, or the connection broke'
    }

    /** Where the end comes at once, it may be seen before the beginning. */
    def "a film that breaks off is told as such, however its length was told: #what"() {
        given:
        open()
        server.replies(new Reply.Raw((head.replace('\n', '\r\n') + body).getBytes(StandardCharsets.ISO_8859_1)))

        when:
        fetched()

        then:
        def broken = thrown(Exception)
        broken instanceof IOException
                ? broken.message == 'nothing more came in time, or the connection broke'
                : (broken as ProviderException).failure() == Failure.forNow(FailureKind.UNREADABLE, 'the film broke off where it begins')

        where:
        what                | head                                              | body
        'a length too long' | HEAD + '\nContent-Length: 1000\n\n'               | BEGINNING + 'x' * 500
        'chunks'            | HEAD + '\nTransfer-Encoding: chunked\n\n'         | '14\r\n' + BEGINNING + 'x' * 8 + '\r\n'
        'half a chunk'      | HEAD + '\nTransfer-Encoding: chunked\n\n'         | '64\r\n' + BEGINNING + 'x' * 8
    }

    def "a length too short ends the film there"() {
        given:
        open()
        server.replies(new Reply.Raw((HEAD.replace('\n', '\r\n') + '\r\nContent-Length: 20\r\n\r\n' + ofLength(500)).getBytes(StandardCharsets.ISO_8859_1)))

        expect:
        fetched().length == 20
    }

    def "what breaks off where it begins is asked for again"() {
        given:
        open()
        server.replies(new Reply.Raw((HEAD + '\nContent-Length: 1000\n\nab').replace('\n', '\r\n').bytes), film(ofLength(100)))

        expect:
        fetched().length == 100
        server.requests().size() == 2
    }

    def "nothing at all may be something another time"() {
        given:
        open()
        server.replies(film(''), film(''), film(ofLength(100)))

        expect:
        fetched().length == 100

        when:
        server.replies(film(''))

        then:
        refused().failure().words() == 'nothing came where a film was expected'
    }

    def "what is no film is told by what it begins with, and is not asked for again: #words"() {
        given:
        open()
        server.replies(film(body, type))

        when:
        def failure = refused().failure()

        then:
        failure.words() == "$words came where a film was expected"
        failure.kind() == FailureKind.UNREADABLE
        failure.retry() instanceof Retry.Never
        server.requests().size() == 1

        where:
        body                                   | type                       || words
        '<!DOCTYPE html><p>sorry'              | 'video/mp4'                || 'a page (HTML or XML)'
        '\n  <?xml version="1.0"?><Error/>'   | 'application/octet-stream' || 'a page (HTML or XML)'
        '\u00ef\u00bb\u00bf<html>'          | 'video/mp4'                || 'a page (HTML or XML)'
        '{"error":"not yet"}'                  | 'video/mp4'                || 'JSON'
        '[]'                                   | 'video/mp4'                || 'JSON'
        '\u0089PNG\r\n\u001a\n'           | 'video/mp4'                || 'a picture'
        '\u00ff\u00d8\u00ff\u00e0'         | 'binary/octet-stream'      || 'a picture'
        'GIF89a'                               | 'video/mp4'                || 'a picture'
        'PK\3\4'                             | 'video/mp4'                || 'an archive'
        '%PDF-1.7'                             | 'video/mp4'                || 'a document'
        'sorry, try later'                     | 'video/mp4'                || 'what begins like no film'
        '   '                                  | 'video/mp4'                || 'what begins like no film'
        'ftypisom'                             | 'video/mp4'                || 'what begins like no film'
        '<html>'                               | 'text/html; charset=utf-8' || 'text/html'
        BEGINNING                              | 'image/png'                || 'image/png'
    }

    def "films of many kinds are taken in: #what"() {
        given:
        open()
        server.replies(film(body, type))

        expect:
        new String(fetched(), StandardCharsets.ISO_8859_1) == body

        where:
        what              | type                       | body
        'MP4'             | 'video/mp4'                | '\0\0\0\30ftypisom\0\0\2\0isomiso2'
        'MP4 untyped'     | 'application/octet-stream' | '\0\0\0\30ftypmp42\0\0\0\0isomiso2'
        'MP4 by its name' | 'application/mp4'          | '\0\0\0\30ftypmp42'
        'no type'         | ''                         | '\0\0\0\10ftyp'
        'segments'        | 'video/mp4'                | '\0\0\0\30stypmsdh'
        'QuickTime'       | 'video/quicktime'          | '\0\0\0\24ftypqt  '
        'old QuickTime'   | 'video/quicktime'          | '\0\0\0\10wide\0\0\0\20mdat'
        'moov first'      | 'video/mp4'                | '\0\0\4\0moov\0\0\0\154mvhd'
        'WebM'            | 'video/webm'               | '\u001aE\u00df\u00a3\u009fB\u0086\u0081'
        'AVI'             | 'video/x-msvideo'          | 'RIFF\u0010\0\0\0AVI LIST'
        'Ogg'             | 'video/ogg'                | 'OggS\0\2'
        'MPEG'            | 'video/mpeg'               | '\0\0\1\u00ba!'
    }

    def "the bounds are settings, and refused in words: #name=#value"() {
        when:
        open((name): value)

        then:
        def wrong = thrown(InvalidSettingsException)
        wrong.problems().keySet() == [name] as Set
        wrong.problems()[name].contains("«$value»")

        where:
        name            | value
        'film-limit'    | ''
        'film-limit'    | '500'
        'film-limit'    | '0MB'
        'film-limit'    | '-1GB'
        'film-limit'    | '1.5GB'
        'film-limit'    | '2TB'
        'film-limit'    | '2gb'
        'film-limit'    | '9999999GB'
        'film-deadline' | '0s'
        'film-deadline' | 'soon'
    }
}
