package dev.reelport.http.order

import dev.reelport.http.TestService
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Names that no database need keep are refused as what they are: the client's mistake, whatever the database. */
class NamesSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '4s', settings: [outcome: 'film']]

    @Shared
    @AutoCleanup
    EmbeddedPostgres postgres = EmbeddedPostgres.start()

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def "on #database: #what is refused with #status, and nothing is kept"() {
        given:
        service = new TestService(folder, null, database == 'SQLite' ? [:]
                : ['reelport.database.url': "postgresql://postgres:postgres@localhost:${postgres.port}/postgres".toString()])

        when:
        def answer = service.send(method, path, body, headers)

        then:
        answer.status == status
        answer.text.contains(words)
        service.send('GET', '/api/videos').json.videos == []

        where:
        [database, [what, method, path, body, headers, status, words]] << [['SQLite', 'PostgreSQL'], [
                ['a key that is too long', 'POST', '/v1/videos', [prompt: 'a cat'], ['Idempotency-Key': 'k' * 3000], 400, 'Idempotency-Key: a key is 1 to 255 printable characters'],
                ['a key that is a bit too long', 'POST', '/sora/v1/videos', [prompt: 'a cat'], ['Idempotency-Key': 'k' * 256], 400, 'a key is 1 to 255 printable characters'],
                ['a key that is too long', 'POST', '/api/videos', WISH, ['Idempotency-Key': 'k' * 3000], 400, 'a key is 1 to 255 printable characters'],
                ['a model with a NUL', 'POST', '/v1/videos', [prompt: 'a cat', model: 'so\u0000ra'], [:], 400, 'U+0000'],
                ['a model with a NUL', 'POST', '/api/videos', WISH + [model: 'so\u0000ra'], [:], 400, 'model'],
                ['a model of 9000 letters', 'POST', '/v1/video/create', [prompt: 'a cat', model: 'm' * 9000], [:], 400, 'model'],
                ['a task with a NUL', 'POST', '/api/videos/adopt', [task: 'sandbox/a\u0000b'], [:], 400, 'U+0000'],
                ['a task of 9000 letters', 'POST', '/api/videos/adopt', [task: 'sandbox/' + 'a' * 9000], [:], 400, 'the identifier of a task'],
                ['a remix of a NUL', 'POST', '/v1/videos/a%00b/remix', [prompt: 'night'], [:], 400, 'control'],
                ['a remix of 2000 letters', 'POST', "/v1/videos/${'a' * 2000}/remix".toString(), [prompt: 'night'], [:], 400, 'the identifier of a task'],
                ['a provider with a NUL', 'GET', '/api/videos?provider=%00', null, [:], 400, 'control'],
                ['a delivery with a NUL', 'POST', '/api/webhooks/deliveries/%00/resend', null, [:], 400, 'control'],
                ['a video with a NUL', 'GET', '/v1/video/query?id=%00', null, [:], 400, 'control'],
        ]].combinations()
    }
}
