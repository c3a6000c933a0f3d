package dev.reelport.cli.service

import dev.reelport.cli.CliWorld
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** What answers where a service shall be: none, another, an older one, one that keeps us out. */
@Timeout(120)
class StrangersSpec extends Specification {

    static final String KEY = 'canary-key-4711'
    static final String VIDEO = '''{"id": "v1", "state": "STATE", "provider": "p", "model": "m", "task": "p/1",
        "createdAt": "2026-11-21T12:00:00Z", "changedAt": "2026-11-21T12:00:00Z", "findings": [], "missing": [], "passedOver": [],
        "films": FILMS, "of a later version": [1]}'''
    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]

    @TempDir
    Path folder

    @AutoCleanup
    WireServer server = WireServer.start()

    CliWorld world

    List<Duration> waits = []

    def setup() {
        world = new CliWorld(folder)
        world.environment['REELPORT_API_KEY'] = KEY
        world.waiting = { Duration pause -> waits << pause }
    }

    def "#what: status ends with #read, create with #create"() {
        given:
        server.replies(reply)

        expect:
        with(at('status', 'v1')) {
            status == read
            err.contains(words)
            !err.contains(KEY)
        }
        with(at('create', '--prompt', 'x')) {
            status == create
            err.contains(words)
            !err.contains(KEY)
        }
        server.requests().every { it.header('Authorization').get() == "Bearer $KEY" }

        where:
        what                  | reply                                                                         || read | create | words
        'a web page'          | Reply.raw('HTTP/1.1 200 OK\nContent-Type: text/html', '<html>'.bytes)         || 2    | 4      | 'is no Reelport service, or not one of this version'
        'JSON of others'      | Reply.json(200, '{"hello": "world"}')                                         || 2    | 4      | 'is no Reelport service, or not one of this version'
        'a state of a later'  | Reply.json(200, video('dreaming'))                                            || 2    | 4      | 'is no Reelport service, or not one of this version'
        'nothing there'       | Reply.raw('HTTP/1.1 404 Not Found\nContent-Type: text/html', '<html>'.bytes)  || 2    | 2      | '(it answers with HTTP 404 and text/html)'
        'an older service'    | problem(405, 'method-not-allowed', 'the method is not allowed here')          || 2    | 2      | 'the method is not allowed here'
        'one that sends away' | Reply.raw('HTTP/1.1 302 Found\nLocation: https://else.example/', new byte[0]) || 2    | 2      | 'sends elsewhere (HTTP 302)'
        'a closed door'       | problem(401, 'key-needed', 'a key is needed')                                 || 2    | 2      | 'set REELPORT_API_KEY to one'
        'a defect'            | problem(500, 'defect', 'the service has a defect')                            || 4    | 4      | 'the service has a defect'
        'a gateway'           | Reply.raw('HTTP/1.1 502 Bad Gateway\nContent-Type: text/html', '<h1>'.bytes)  || 4    | 4      | 'HTTP 502'
        'a key told back'     | problem(400, 'unreadable-request', "the key $KEY is odd")                     || 2    | 2      | 'is odd'
    }

    def "one that was throttled asks again when it may, and a create as well"() {
        given:
        def left = 2
        server.script { Recorded request ->
            left-- > 0 ? Reply.raw('HTTP/1.1 429 Slow\nRetry-After: 7\nContent-Type: application/problem+json', '{"title": "too many requests"}'.bytes)
                    : Reply.json(200, video('succeeded', '[{"number": 0, "url": "/x"}]'))
        }

        expect:
        at(*command).status == 0
        waits.size() == 2
        waits.every { it >= Duration.ofSeconds(7) && it < Duration.ofSeconds(9) }

        where:
        command << [['status', 'v1'], ['create', '--prompt', 'x']]
    }

    def "who is throttled for ever gives up: #command ends with #status"() {
        given:
        server.replies(Reply.raw('HTTP/1.1 429 Slow\nRetry-After: 90\nContent-Type: application/problem+json', '{"title": "too many requests"}'.bytes))

        expect:
        at(*command).status == status
        waits.size() == 6

        where:
        command                     || status
        ['status', 'v1']            || 4
        ['create', '--prompt', 'x'] || 3
    }

    def "watch goes on behind the last event that it saw, and asks in between where there are none"() {
        given:
        def streams = []
        def looks = 0
        server.script { Recorded request ->
            if (request.target().endsWith('/events')) {
                streams << request.header('Last-Event-ID').orElse('')
                return streams.size() == 1 ? events('id: 1\nevent: state\ndata: {"state": "accepted"}\n\n: alive\n\nid: 3\nevent: state\ndata: {}\n\nid: 4\nda')
                        : streams.size() == 2 ? Reply.json(503, '{}') : events('id: 5.1\nevent: film\ndata: {}\n\n')
            }
            looks++
            Reply.json(200, streams.size() < 3 ? video('running') : video('succeeded', '[{"number": 0, "url": "/x"}]'))
        }

        when:
        def run = at('watch', 'v1')

        then:
        run.status == 0
        run.lines == ['succeeded']
        streams == ['', '3', '3']
        looks < 10
    }

    def "one that does not come back is followed for some minutes, and its video is not given up"() {
        given:
        server.script { Recorded request ->
            server.requests().size() == 1 ? Reply.json(200, video('running')) : new Reply.ResetAfter()
        }

        when:
        def run = at('watch', 'v1')

        then:
        run.status == 4
        run.errors[-1].startsWith('v1 cannot be followed: ')
        run.errors[-1].endsWith('The service goes on with it.')
        (waits.sum() as Duration).toMinutes() in 2L..6L
    }

    def "a film is looked at before it is taken for one: #type"() {
        given:
        server.script { Recorded request ->
            request.target().contains('/content') ? Reply.raw("HTTP/1.1 200 OK\nContent-Type: $type", bytes)
                    : Reply.json(200, video('succeeded', '[{"number": 0, "url": "https://elsewhere.example/x"}]'))
        }

        expect:
        at('download', 'v1').status == status
        world.films() == (status == 0 ? ['p-1.mp4'] : [])

        where:
        type                       | bytes               || status
        'video/mp4'                | FILM                || 0
        'application/octet-stream' | FILM                || 0
        'text/html'                | '<html>'.bytes      || 4
        'video/mp4'                | '<html>'.bytes      || 4
        'video/mp4\nContent-Length: 99' | FILM           || 4
    }

    def "a film that is on its way home is waited for, and one that does not come is not"() {
        given:
        def asked = 0
        server.script { Recorded request ->
            if (!request.target().contains('/content')) {
                return Reply.json(200, video('succeeded', '[{"number": 0}]'))
            }
            asked++ < ways ? Reply.raw("HTTP/1.1 409 Conflict\n${wait}Content-Type: application/problem+json", '{"title": "the film is not here"}'.bytes)
                    : Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
        }

        expect:
        at('download', 'v1').status == status

        where:
        ways | wait               || status
        3    | 'Retry-After: 2\n' || 0
        9    | ''                 || 3
    }

    private static Reply events(String text) {
        Reply.raw('HTTP/1.1 200 OK\nContent-Type: text/event-stream', text.bytes)
    }

    private static Reply problem(int status, String type, String title) {
        Reply.raw("HTTP/1.1 $status Status\nContent-Type: application/problem+json", """{"type": "/problems/$type", "title": "$title", "status": $status}""".bytes)
    }

    private static String video(String state, String films = '[]') {
        VIDEO.replace('STATE', state).replace('FILMS', films)
    }

    private CliWorld.Run at(String... arguments) {
        world.run(*arguments, '--server', server.base().toString())
    }
}
