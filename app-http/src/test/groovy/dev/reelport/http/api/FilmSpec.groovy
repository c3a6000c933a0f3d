package dev.reelport.http.api

import dev.reelport.domain.film.FilmCopies
import dev.reelport.domain.film.FilmCopy
import dev.reelport.domain.film.FilmStorage
import dev.reelport.domain.film.StoredFilm
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.JobId
import dev.reelport.domain.provider.Film
import dev.reelport.http.TestService
import java.nio.file.Path
import java.security.MessageDigest
import java.util.concurrent.atomic.AtomicLong
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

@Timeout(60)
class FilmSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder, "reelport: {providers: {sandbox: {format: sandbox, directory: '$folder/box'}}}")
    }

    def "a film is served whole, with its name, its type and its tag"() {
        given:
        def film = film()

        when:
        def answer = service.send('GET', film.url)

        then:
        answer.status == 200
        answer.bytes.length == film.length
        MessageDigest.getInstance('SHA-256').digest(answer.bytes).encodeHex().toString() == film.sha256
        header(answer, 'content-length') == film.length as String
        header(answer, 'content-type') == 'video/mp4'
        header(answer, 'etag') == "\"${film.sha256}\""
        header(answer, 'accept-ranges') == 'bytes'
        header(answer, 'content-disposition') ==~ /inline; filename="video_\w+-0\.mp4"/
        header(answer, 'x-content-type-options') == 'nosniff'
    }

    def "HEAD tells the same without the film"() {
        given:
        def film = film()

        when:
        def answer = service.send('HEAD', film.url)

        then:
        answer.status == 200
        answer.bytes.length == 0
        ['content-length', 'content-type', 'etag', 'accept-ranges', 'content-disposition'].every {
            header(answer, it) == header(service.send('GET', film.url), it)
        }
    }

    def "a range of bytes is served as it is asked for: #range"() {
        given:
        def film = film()
        def whole = service.send('GET', film.url).bytes
        def to = last == null ? whole.length - 1 : last
        def from = first < 0 ? whole.length + first : first

        when:
        def answer = service.send('GET', film.url, null, [Range: range])

        then:
        answer.status == 206
        header(answer, 'content-range') == "bytes $from-$to/${whole.length}"
        header(answer, 'content-length') == (to - from + 1) as String
        answer.bytes == Arrays.copyOfRange(whole, from, to + 1)

        where:
        range                  | first | last
        'bytes=0-0'            | 0     | 0
        'bytes=10-99'          | 10    | 99
        'bytes=100-'           | 100   | null
        'bytes=-7'             | -7    | null
        'bytes=0-999999999999' | 0     | null
        'BYTES=5-6'            | 5     | 6
    }

    def "a range that is none, or several, is served as the whole film: #range"() {
        given:
        def film = film()

        expect:
        with(service.send('GET', film.url, null, [Range: range])) {
            status == 200
            bytes.length == film.length
        }

        where:
        range << ['bytes=0-1,5-6', 'seconds=1-2', 'bytes=9-3', 'bytes=-', 'bytes=a-b', '0-5']
    }

    def "bytes that the film does not have are told: #range"() {
        given:
        def film = film()

        when:
        def answer = service.send('GET', film.url, null, [Range: range])

        then:
        answer.status == 416
        answer.json.type == '/problems/range'
        header(answer, 'content-range') == "bytes */${film.length}"

        where:
        range << ['bytes=99999999-', 'bytes=-0', 'bytes=99999999-999999999']
    }

    def "a part is served only to who has the rest of this film"() {
        given:
        def film = film()

        expect:
        service.send('GET', film.url, null, [Range: 'bytes=0-1', 'If-Range': tag ?: "\"${film.sha256}\"".toString()]).status == status

        where:
        tag                             || status
        null                            || 206
        '"another"'                     || 200
        'Sat, 21 Nov 2026 00:00:00 GMT' || 200
    }

    def "who has the film is told so: #tags"() {
        given:
        def film = film()
        def tag = "\"${film.sha256}\"".toString()

        when:
        def answer = service.send('GET', film.url, null, ['If-None-Match': tags.replace('TAG', tag)])

        then:
        answer.status == status
        answer.bytes.length == (status == 304 ? 0 : film.length)
        header(answer, 'etag') == tag

        where:
        tags         || status
        'TAG'        || 304
        '"a", W/TAG' || 304
        '*'          || 304
        '"another"'  || 200
    }

    def "a film that is not made yet is a conflict that passes"() {
        given:
        def id = service.send('POST', '/api/videos', VideosSpec.WISH + [settings: [outcome: 'never-ends']]).json.id

        when:
        def answer = service.send('GET', "/api/videos/$id/content")

        then:
        answer.status == 409
        answer.json.type == '/problems/no-film'
        header(answer, 'retry-after') as int > 0
    }

    def "a film that there is not is not found: #what"() {
        given:
        def id = service.send('POST', '/api/videos', VideosSpec.WISH + [settings: [outcome: outcome]]).json.id
        service.until("/api/videos/$id") { it.json.state in ['succeeded', 'failed'] }

        expect:
        service.send('GET', "/api/videos/$id/content?film=$number").status == 404

        where:
        what                 | outcome   | number
        'beyond the last'    | 'film'    | 1
        'before the first'   | 'film'    | -1
        'of a failed video'  | 'no-film' | 0
    }

    def "a film that could not be brought home does not come: no Retry-After"() {
        given:
        def id = film().url.find(/video_\w+/)
        def gone = Failure.forGood(FailureKind.GONE, 'the link died')
        service.bean(FilmCopies).keep(new FilmCopy(new JobId(id), 0, 1, null, gone))

        when:
        def answer = service.send('GET', "/api/videos/$id/content")

        then:
        answer.status == 409
        answer.json.detail.contains('the link died')
        header(answer, 'retry-after') == null
    }

    def "what a provider calls no video is not shown by a browser"() {
        given:
        def film = film()
        def id = film.url.find(/video_\w+/)
        def home = service.bean(FilmCopies).of(new JobId(id))[0].film()
        service.bean(FilmCopies).keep(new FilmCopy(new JobId(id), 0, 1,
                new StoredFilm(home.location(), 'text/html', home.length(), home.sha256()), null))

        when:
        def answer = service.send('GET', film.url)

        then:
        header(answer, 'content-type') == 'application/octet-stream'
        header(answer, 'content-disposition').startsWith('attachment')
    }

    def "of a film of two gigabytes no more is read than the client takes"() {
        given:
        def storage = new EndlessStorage()
        def other = new TestService(folder.resolve('other').tap { toFile().mkdir() },
                "reelport: {providers: {sandbox: {format: sandbox, directory: '$folder/box2'}}}", [:], [(FilmStorage): storage])
        def id = other.send('POST', '/api/videos', VideosSpec.WISH).json.id
        def film = other.until("/api/videos/$id") { it.json.films && it.json.films[0].url }.json.films[0]

        when: 'the client reads a little and then nothing'
        def answer = other.open(film.url)
        def beginning = answer.body().readNBytes(100_000)
        def stalled = settled(storage.read)

        then:
        film.length == EndlessStorage.LENGTH
        beginning.length == 100_000
        stalled < 64 << 20

        when: 'the client goes away'
        answer.body().close()

        then:
        settled(storage.read) < 128 << 20

        and: 'a part at the end does not read what is before it'
        other.send('GET', film.url, null, [Range: 'bytes=-1000']).bytes.length == 1000

        and: 'every stream was closed'
        settled(storage.open) == 0

        cleanup:
        other.close()
    }

    /** Once it has not changed for half a second. */
    static long settled(AtomicLong counter) {
        def seen = [-1L]
        new PollingConditions(timeout: 20, delay: 0.5).eventually {
            seen << counter.get()
            assert seen[-2] == seen[-1]
        }
        seen[-1]
    }

    def film() {
        def id = service.send('POST', '/api/videos', VideosSpec.WISH).json.id
        service.until("/api/videos/$id") { it.json.films && it.json.films[0].url }.json.films[0]
    }

    static String header(answer, String name) {
        answer.headers.firstValue(name).orElse(null)
    }

    /** Films of two gigabytes, larger than the heap of a test, and how much of them was read. */
    static class EndlessStorage implements FilmStorage {
        static final long LENGTH = 2L << 30

        final AtomicLong read = new AtomicLong()
        final AtomicLong open = new AtomicLong()

        @Override
        StoredFilm keep(String name, Film film) {
            new StoredFilm(name, 'video/mp4', LENGTH, 'ab' * 32)
        }

        @Override
        InputStream open(StoredFilm film, long from) {
            open.incrementAndGet()
            def left = LENGTH - from
            new InputStream() {
                boolean closed

                @Override
                int read() {
                    left-- > 0 ? 7 : -1
                }

                @Override
                int read(byte[] target, int offset, int length) {
                    if (left <= 0) {
                        return -1
                    }
                    int most = Math.min(length as long, left) as int
                    left -= most
                    EndlessStorage.this.read.addAndGet(most)
                    most
                }

                @Override
                void close() {
                    if (!closed) {
                        closed = true
                        EndlessStorage.this.open.decrementAndGet()
                    }
                }
            }
        }

        @Override
        void delete(StoredFilm film) {}
    }
}
