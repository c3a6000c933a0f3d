package dev.reelport.http.work

import dev.reelport.http.TestService
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/** One provider that hangs is that provider's trouble, and nobody else's. */
@Timeout(120)
class HangingProviderSpec extends Specification {

    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]
    static final TURNS = 32

    @TempDir
    Path folder

    @AutoCleanup
    WireServer slow = WireServer.start()

    @AutoCleanup
    WireServer quick = WireServer.start()

    @AutoCleanup
    TestService service

    def letGo = new CountDownLatch(1)

    def cleanup() {
        letGo.countDown()
    }

    def "jobs of other providers are looked at while one provider answers nothing"() {
        given: 'more jobs than there are attendants, at a provider that takes them and says no more'
        maker(slow) { letGo.await(10, TimeUnit.MINUTES) }
        maker(quick) {}
        service = started()
        (1..280).each { create('slow') }
        new PollingConditions(timeout: 30).eventually { assert slow.count('GET') == TURNS }

        when:
        def id = create('quick')

        then:
        new PollingConditions(timeout: 30).eventually { assert service.send('GET', "/api/videos/$id").json.films?[0]?.url }
        slow.count('GET') == TURNS

        when: 'it answers again'
        letGo.countDown()

        then: 'none of its jobs was forgotten'
        new PollingConditions(timeout: 60).eventually {
            assert service.send('GET', '/api/videos?state=submitted,running').json.videos == []
        }
    }

    def "jobs are looked at while films of the same provider do not come"() {
        given:
        maker(slow, {}) { letGo.await(10, TimeUnit.MINUTES) }
        service = started()
        (1..280).each { create('slow') }
        new PollingConditions(timeout: 30).eventually { assert slow.requests().count { it.target().endsWith('/content') } == TURNS }

        when:
        def id = create('slow')

        then:
        new PollingConditions(timeout: 30).eventually { assert service.send('GET', "/api/videos/$id").json.state == 'succeeded' }
    }

    def "an account that wants to be left alone is, whichever job it said so about"() {
        given: 'a provider that throttles every look, and clients with many jobs there'
        def number = new AtomicInteger()
        slow.script { Recorded request ->
            request.method() == 'POST'
                    ? Reply.json(200, """{"id": "video_${number.incrementAndGet()}", "object": "video", "status": "queued"}""")
                    : Reply.recorded('HTTP/1.1 429 Too Many Requests\nRetry-After: 3000\nContent-Type: application/json\n\n{"error": {"message": "slow down"}}')
        }
        maker(quick) {}
        service = started()
        create('slow')
        new PollingConditions(timeout: 30).eventually { assert slow.count('GET') == 1 }

        when:
        (1..40).each { create('slow') }
        def id = create('quick')

        then: 'the others are looked at, and this one hardly: a few may have been under way'
        new PollingConditions(timeout: 30).eventually { assert service.send('GET', "/api/videos/$id").json.films?[0]?.url }
        slow.count('GET') < 5
    }

    private static void maker(WireServer server, Closure atLook, Closure atFilm = {}) {
        def number = new AtomicInteger()
        server.script { Recorded request ->
            if (request.method() == 'POST') {
                return Reply.json(200, """{"id": "video_${number.incrementAndGet()}", "object": "video", "status": "queued"}""")
            }
            if (request.target().endsWith('/content')) {
                atFilm()
                return Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
            }
            atLook()
            Reply.json(200, """{"id": "${request.target().split('/').last()}", "object": "video", "status": "completed"}""")
        }
    }

    private String create(String provider) {
        service.send('POST', '/api/videos', [script: [prompt: 'a cat'], duration: '4s', model: 'sora-2', provider: provider]).json.id
    }

    private TestService started() {
        new TestService(folder, """
            reelport:
              providers:
                slow:  {format: openai, base-url: '${slow.base()}', api-key: k, private-networks: 127.0.0.0/8}
                quick: {format: openai, base-url: '${quick.base()}', api-key: k, private-networks: 127.0.0.0/8}
            """.stripIndent())
    }
}
