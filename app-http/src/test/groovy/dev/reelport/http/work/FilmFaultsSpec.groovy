package dev.reelport.http.work

import dev.reelport.domain.film.FilmCopy
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.JobId
import dev.reelport.http.TestService
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** What comes instead of a film is told and leaves nothing behind; what broke off comes another time. */
@Timeout(120)
class FilmFaultsSpec extends Specification {

    static final BEGINNING = '\0\0\0\20ftypisom\0\0\2\0'
    static final HEAD = 'HTTP/1.1 200 OK\nContent-Type: video/mp4'

    @TempDir
    Path folder

    @AutoCleanup
    WireServer vendor = WireServer.start()

    @AutoCleanup
    WireServer store = WireServer.start()

    @AutoCleanup
    TestService service

    private String created() {
        vendor.script { Recorded request ->
            Reply.json(200, request.method() == 'POST'
                    ? '{"id": "sora-2:task_1", "status": "pending"}'
                    : """{"id": "sora-2:task_1", "status": "completed", "video_url": "${store.base()}/film.mp4?sig=canary"}""")
        }
        service = new TestService(folder, """
            reelport:
              providers:
                vendor: {format: unified, base-url: '${vendor.base()}', api-key: k, retry-wait: 1ms, private-networks: 127.0.0.0/8,
                         film-limit: 64KB, film-deadline: 500ms}
            """.stripIndent())
        service.send('POST', '/api/videos', [script: [prompt: 'a cat'], duration: '10s', frame: [aspectRatio: '16:9', resolution: 'high'], model: 'sora-2'],
                ['X-Reelport-Fidelity': 'lenient']).json.id
    }

    private List<Path> files() {
        Files.walk(folder).withCloseable { paths ->
            paths.filter { Files.isRegularFile(it) && (it as String =~ /\.(part|mp4)$/).find() }.toList()
        }
    }

    def "what is no film, or does not end, is told and leaves no file: #what"() {
        given:
        store.replies(reply)

        when:
        def id = created()
        def told = service.until("/api/videos/$id") { it.json.films?[0]?.trouble != null }

        then:
        told.text.contains(words)
        !told.text.contains('canary')
        vendor.count('POST') == 1
        service.close() == null
        files() == []

        where:
        what          | reply                                                                                       || words
        'no end'      | new Reply.Endless(HEAD, BEGINNING)                                                          || 'the film is longer than 64 KB'
        'a drip'      | new Reply.Drip(HEAD, BEGINNING)                                                             || 'the film was not whole within 0.5s'
        'a page'      | Reply.raw(HEAD, '<html>sorry'.bytes)                                                        || 'a page (HTML or XML) came where a film was expected'
        'half of it'  | Reply.raw(HEAD + '\nContent-Length: 1000', (BEGINNING + 'x' * 100).getBytes('ISO-8859-1')) || 'broke off'
    }

    def "a film that breaks off comes another time, whole"() {
        given:
        def half = Reply.raw(HEAD + '\nContent-Length: 1000', (BEGINNING + 'x' * 100).getBytes('ISO-8859-1'))
        store.replies(half, Reply.raw(HEAD, (BEGINNING + 'x' * 984).getBytes('ISO-8859-1')))

        when:
        def id = created()
        def home = service.until("/api/videos/$id") { it.json.films?[0]?.url != null }

        then:
        home.json.films[0].length == 1000
        store.requests().size() == 2
        files()*.fileName*.toString() == ["$id-0.mp4" as String]
    }

    def "what makes no sense is tried for a while, what may pass for a week: #attempts times #failure"() {
        expect:
        FilmAttempts.goOn(new FilmCopy(new JobId('video_1'), 0, attempts, null, failure)) == goesOn

        where:
        failure                                            | attempts || goesOn
        Failure.forGood(FailureKind.UNREADABLE, 'a page')   | 9        || true
        Failure.forGood(FailureKind.UNREADABLE, 'a page')   | 10       || false
        Failure.forGood(FailureKind.UNREACHABLE, 'private') | 10       || true
        Failure.forNow(FailureKind.UNREADABLE, 'broken')    | 10       || true
        Failure.forNow(FailureKind.UNAVAILABLE, 'busy')     | 999      || true
        Failure.forNow(FailureKind.UNAVAILABLE, 'busy')     | 1000     || false
        Failure.forNow(FailureKind.GONE, 'expired')         | 10       || true
        Failure.forGood(FailureKind.GONE, 'removed')        | 1        || false
    }
}
