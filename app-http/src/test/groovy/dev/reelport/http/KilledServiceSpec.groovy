package dev.reelport.http

import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** The promise, at its hardest: whenever the service dies, nothing is paid twice and nothing is forgotten. */
@Timeout(240)
class KilledServiceSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '4s', provider: 'maker', model: 'sora-2']
    static final KEY = ['Idempotency-Key': 'wish-1']
    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]

    @TempDir
    Path folder

    @AutoCleanup
    WireServer maker = WireServer.start()

    ServiceProcess service

    def cleanup() {
        service?.close()
    }

    def "a service that dies while it hands a wish over never hands it over again"() {
        given: 'a maker that takes the wish and never answers'
        maker.replies(new Reply.Silence())
        start()

        when:
        service.begin('POST', '/api/videos', WISH, KEY)
        service.until { maker.count('POST') == 1 }
        service.kill()
        start()

        then: 'the new service doubts it, and tells'
        service.until { service.send('GET', '/api/videos').json.videos*.state == ['unresolved'] }

        when: 'the client, who heard nothing, asks again'
        def again = service.send('POST', '/api/videos', WISH, KEY)

        then:
        again.status == 202
        again.json.state == 'unresolved'
        service.send('GET', '/api/videos').json.videos*.id == [again.json.id]
        maker.count('POST') == 1
    }

    def "a service that dies while a film is made follows it on and brings it home"() {
        given:
        boolean made = false
        maker.script { Recorded request ->
            if (request.method() == 'POST') {
                return Reply.json(200, '{"id": "video_7", "object": "video", "status": "queued"}')
            }
            if (request.target().endsWith('/content')) {
                return Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
            }
            Reply.json(200, '{"id": "video_7", "object": "video", "status": "' + (made ? 'completed' : 'in_progress') + '", "progress": 42}')
        }
        start()

        when:
        def created = service.send('POST', '/api/videos', WISH, KEY)
        service.kill()
        made = true
        start()
        def path = "/api/videos/${created.json.id}".toString()

        then:
        created.status == 202
        service.until { service.send('GET', path).json.films?[0]?.url != null }
        service.send('GET', path).json.films[0].length == FILM.length
        maker.count('POST') == 1
        !Files.readString(service.log).contains('canary-key')
    }

    def "a service that is ended waits for the answer to what it is handing over"() {
        given: 'a maker that takes its time'
        def answer = new CountDownLatch(1)
        maker.script { Recorded request ->
            answer.await(60, TimeUnit.SECONDS)
            Reply.json(200, '{"id": "video_8", "object": "video", "status": "queued"}')
        }
        start()

        when:
        service.begin('POST', '/api/videos', WISH, KEY)
        service.until { maker.count('POST') == 1 }
        service.askToEnd()
        service.until { Files.readString(service.log).contains('shutting down') }
        answer.countDown()
        service.ended()
        start()

        then:
        service.send('GET', '/api/videos').json.videos*.task == ['maker/video_8']
        maker.count('POST') == 1
    }

    def "a service that is ended ends the streams of events too, and does not wait for them"() {
        given:
        maker.script { Recorded request ->
            Reply.json(200, '{"id": "video_9", "object": "video", "status": "queued"}')
        }
        start()
        def id = service.send('POST', '/api/videos', WISH, KEY).json.id

        when: 'a client listens to a film that is not made yet'
        def events = service.listen("/api/videos/$id/events")
        events.find { it.contains('submitted') }
        service.askToEnd()

        then: 'nothing holds the service back, least of all until the stream is over by itself'
        service.ended() == 143

        and: 'the stream ends as a stream should, so that the client comes again'
        events.every { it != null }
    }

    private void start() {
        service = new ServiceProcess(folder, [
                REELPORT_PROVIDERS_MAKER_FORMAT          : 'openai',
                REELPORT_PROVIDERS_MAKER_BASE_URL        : maker.base().toString(),
                REELPORT_PROVIDERS_MAKER_API_KEY         : 'canary-key-4711',
                REELPORT_PROVIDERS_MAKER_PRIVATE_NETWORKS: '127.0.0.0/8',
                REELPORT_SERVICE_HAND_OVER_LIMIT         : '1s',
        ])
    }
}
