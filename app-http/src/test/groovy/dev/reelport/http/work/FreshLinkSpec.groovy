package dev.reelport.http.work

import dev.reelport.http.TestService
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A film is paid for: one dead link is no reason to give it up. */
class FreshLinkSpec extends Specification {

    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]

    @TempDir
    Path folder

    @AutoCleanup
    WireServer vendor = WireServer.start()

    @AutoCleanup
    WireServer store = WireServer.start()

    @AutoCleanup
    TestService service

    def "a film whose link has died is looked up again, and comes by its new link"() {
        given: 'a store that has forgotten the first link'
        int looks = 0
        vendor.script { Recorded request ->
            request.method() == 'POST'
                    ? Reply.json(200, '{"id": "sora-2:task_1", "status": "pending"}')
                    : Reply.json(200, """{"id": "sora-2:task_1", "status": "completed", "video_url": "${store.base()}/film-${++looks}.mp4?sig=s"}""")
        }
        store.script { Recorded request ->
            request.target().startsWith('/film-1.mp4')
                    ? Reply.raw('HTTP/1.1 403 Forbidden\nContent-Type: application/xml', '<Error>expired</Error>'.bytes)
                    : Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
        }
        service = new TestService(folder, """
            reelport:
              providers:
                vendor: {format: unified, base-url: '${vendor.base()}', api-key: k, retry-wait: 1ms, private-networks: 127.0.0.0/8}
            """.stripIndent())

        when:
        def created = service.send('POST', '/api/videos', [script: [prompt: 'a cat'], duration: '10s', frame: [aspectRatio: '16:9', resolution: 'high'], model: 'sora-2'],
                ['X-Reelport-Fidelity': 'lenient'])
        def home = service.until("/api/videos/${created.json.id}") { it.json.films?[0]?.url != null }

        then:
        home.json.state == 'succeeded'
        home.json.films[0].length == FILM.length
        vendor.count('POST') == 1
        !home.text.contains('sig=')
    }
}
