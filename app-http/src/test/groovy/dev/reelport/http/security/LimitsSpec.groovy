package dev.reelport.http.security

import dev.reelport.http.TestService
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/** No client can use up what is there for all. */
@Timeout(60)
class LimitsSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '1s']

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def "who shows too many wrong keys is told when to come back, in the words of the path: #path"() {
        given:
        service = withKeys('reelport.service.security.wrong-keys-per-minute': 3)
        def key = service.bean(Keys).create('shop')

        when:
        def answers = (1..4).collect { service.send('GET', path, null, [Authorization: "Bearer guess-$it".toString()]) }

        then:
        answers*.status == [401, 401, 401, 429]
        (1..21).contains(answers[3].headers.firstValue('retry-after').get() as int)
        words(answers[3].json).contains('too many wrong keys')

        and: 'a key that opens is let in from the same address, and who shows none is no guesser'
        service.send('GET', '/api/videos', null, [Authorization: key]).status == 200
        service.send('GET', '/api/videos').status == 401

        where:
        path          | words
        '/api/videos' | { it.detail }
        '/v1/videos'  | { it.error.message }
    }

    def "a client has only so many bytes of bodies at a time, and others theirs: #path"() {
        given:
        service = withKeys('reelport.service.security.body-memory': 1_000_000)
        def shop = [Authorization: service.bean(Keys).create('shop')]
        def other = [Authorization: service.bean(Keys).create('other')]

        when: 'a body of which half comes'
        def slow = half(shop.Authorization, 999_990)
        held('shop', 999_990)
        def refused = service.send('POST', path, WISH, shop)

        then:
        refused.status == 429
        refused.headers.firstValue('retry-after').get() == '1'
        words(refused.json).contains('too many bytes')
        service.send('GET', '/api/videos', null, shop).status == 200
        service.send('POST', '/api/videos', WISH, other).status == 202

        when: 'it hangs up'
        slow.close()

        then:
        held('shop', 0)
        service.send('POST', '/api/videos', WISH, shop).status == 202
        held('shop', 0)
        held('other', 0)

        where:
        path          | words
        '/api/videos' | { it.detail }
        '/v1/videos'  | { it.error.message }
    }

    def "a body that is larger than a client's share is let in alone"() {
        given:
        service = withKeys('reelport.service.security.body-memory': 10)
        def shop = [Authorization: service.bean(Keys).create('shop')]

        expect:
        2.times { assert service.send('POST', '/api/videos', WISH, shop).status == 202 }
        held('shop', 0)
    }

    def "a client listens to so many streams of events, and others to theirs"() {
        given:
        service = withKeys('reelport.service.security.event-streams': 2)
        def shop = [Authorization: service.bean(Keys).create('shop')]
        def other = [Authorization: service.bean(Keys).create('other')]
        def video = { service.send('POST', '/api/videos', WISH + [settings: [outcome: 'never-ends']], it).json.id }
        def (mine, theirs) = [video(shop), video(other)]

        when:
        def streams = (1..2).collect { service.open("/api/videos/$mine/events", shop) }
        streams.each { it.body().read() }
        def refused = service.send('GET', "/api/videos/$mine/events", null, shop)
        def another = service.open("/api/videos/$theirs/events", other)

        then:
        refused.status == 429
        refused.headers.firstValue('retry-after').get() == '10'
        refused.json.type == '/problems/too-often'
        another.statusCode() == 200

        when: 'one goes away'
        streams[0].body().close()

        then:
        new PollingConditions(timeout: 10).eventually {
            streams << service.open("/api/videos/$mine/events", shop)
            assert streams.last().statusCode() == 200
        }

        cleanup:
        (streams + another)*.body()*.close()
    }

    private void held(String client, long bytes) {
        new PollingConditions(timeout: 10, delay: 0.05).eventually {
            assert service.bean(BodyMemory).of(client) == bytes
        }
    }

    private Socket half(String key, int length) {
        def socket = new Socket('127.0.0.1', service.server.port)
        socket.outputStream.write(("POST /api/videos HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
                "Authorization: $key\r\nContent-Length: $length\r\n\r\n{").getBytes('US-ASCII'))
        socket.outputStream.flush()
        socket
    }

    private TestService withKeys(Map<String, Object> settings) {
        new TestService(folder, "reelport: {providers: {sandbox: {format: sandbox, directory: '$folder/box'}}}",
                ['reelport.service.security.keys': 'required'] + settings)
    }
}
