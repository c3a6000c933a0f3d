package dev.reelport.http.simulator

import dev.reelport.http.TestService
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** The service before the simulator, as docs/simulator.md tells to rehearse it. */
class RehearsalSpec extends Specification {

    static final AT_ONCE = 'films: shared\ntasks: {waiting: 0s, running: 0s}\n'
    static final WISH = [script: [prompt: 'a cat plays the piano'], duration: '10s']

    @TempDir
    Path folder

    @AutoCleanup
    TestSimulator simulator = new TestSimulator(AT_ONCE)

    @AutoCleanup
    TestService service

    private Map create(Map<String, Object> settings = [:]) {
        service = service ?: new TestService(folder, """
            reelport:
              providers:
                first:  {format: duomi, base-url: '${simulator.simulator.address()}/duomi', answer-timeout: 5s, poll-interval: 200ms}
                second: {format: turbo, base-url: '${simulator.simulator.address()}/turbo', answer-timeout: 5s, poll-interval: 200ms}
              routes:
                - {to: [first/sora-2, second/turbo]}
            """.stripIndent(), settings)
        service.send('POST', '/api/videos', WISH, ['X-Reelport-Fidelity': 'lenient']).json
    }

    private List<String> creates() {
        simulator.requests('route=create')*.format
    }

    def "an outage begins, and another provider makes the video; it ends, and the first one does again"() {
        given:
        simulator.send('PUT', '/_faults', AT_ONCE + 'faults: [{route: create, format: duomi, play: status, status: 429, retry-after: 2s}]')

        when:
        def during = create()

        then:
        during.provider == 'second'
        during.passedOver*.model == ['first/sora-2']
        creates() == ['duomi', 'turbo']

        when:
        simulator.send('PUT', '/_faults', AT_ONCE)
        def after = create()

        then:
        after.provider == 'first'
        creates() == ['duomi', 'turbo', 'duomi']
        [during, after]*.id.every { id -> service.until("/api/videos/$id") { it.json.films?.every { it.url } && it.json.state == 'succeeded' } }

        and: 'what came home is what was made'
        [during, after].collect { service.send('GET', "/api/videos/$it.id").json.films[0].sha256 }.sort() ==
                simulator.send('GET', '/_tasks').json*.films.flatten().sort()
    }

    def "what proves nothing is sent to nobody else"() {
        given:
        simulator.send('PUT', '/_faults', AT_ONCE + 'faults: [{route: create, play: status, status: 503, done: true}]')

        expect:
        create().state == 'unresolved'
        creates() == ['duomi']
    }

    def "a provider that calls #fault is believed once, and gets no second POST"() {
        given: 'an address that the provider is told, which is where the service will be'
        int port = new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { it.localPort }
        simulator.send('PUT', '/_faults', AT_ONCE.replace('running: 0s', 'running: 300ms') + "faults: [$fault]")

        when:
        def video = create(['micronaut.server.port': port, 'reelport.service.public-url': "http://127.0.0.1:$port".toString()])
        service.until("/api/videos/$video.id") { it.json.films?.every { it.url } && it.json.state == 'succeeded' }
        new PollingConditions(timeout: 20).eventually {
            assert simulator.requests('route=callback').size() == calls
        }

        then:
        simulator.requests('route=callback')*.status.every { it in 200..299 }
        creates() == ['duomi']
        service.send('GET', "/api/videos/$video.id").json.films.size() == 1

        where:
        fault                                || calls
        '{route: callback, play: duplicate}' || 2
        '{play: late, by: 1s}'               || 1
    }
}
