package dev.reelport.http

import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Two services on one real PostgreSQL. */
@Timeout(240)
class ReplicasSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '4s', provider: 'maker', model: 'sora-2']
    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]

    @Shared
    @AutoCleanup
    EmbeddedPostgres postgres = EmbeddedPostgres.start()

    @TempDir
    Path folder

    @AutoCleanup
    WireServer maker = WireServer.start()

    List<ServiceProcess> replicas = []

    def cleanup() {
        replicas*.close()
    }

    def "replicas share jobs, keys and films: what one took, the other tells and follows"() {
        given:
        maker.script { Recorded request ->
            if (request.method() == 'POST') {
                return Reply.json(200, '{"id": "video_7", "object": "video", "status": "queued"}')
            }
            request.target().endsWith('/content')
                    ? Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
                    : Reply.json(200, '{"id": "video_7", "object": "video", "status": "completed"}')
        }
        2.times { replicas << start() }
        def (one, other) = replicas

        when:
        def created = one.send('POST', '/api/videos', WISH, ['Idempotency-Key': 'k'])
        def again = other.send('POST', '/api/videos', WISH, ['Idempotency-Key': 'k'])

        then:
        again.json.id == created.json.id

        when: 'the one that took it dies'
        one.kill()
        def path = "/api/videos/${created.json.id}".toString()

        then:
        other.until { other.send('GET', path).json.films?[0]?.url != null }
        maker.count('POST') == 1
    }

    private ServiceProcess start() {
        new ServiceProcess(folder, [
                REELPORT_DATABASE_URL            : "postgresql://postgres:postgres@localhost:${postgres.port}/postgres".toString(),
                REELPORT_PROVIDERS_MAKER_FORMAT  : 'openai',
                REELPORT_PROVIDERS_MAKER_BASE_URL: maker.base().toString(),
                REELPORT_PROVIDERS_MAKER_API_KEY : 'canary-key-4711',
        ])
    }
}
