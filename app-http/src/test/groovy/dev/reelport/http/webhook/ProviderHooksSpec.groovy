package dev.reelport.http.webhook

import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobStore
import dev.reelport.http.TestService
import dev.reelport.http.compat.Samples
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.SettableClock
import dev.reelport.testkit.WireServer
import groovy.json.JsonSlurper
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** A provider who calls hints that it is worth looking; nothing else comes of it. */
class ProviderHooksSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '10s', model: 'sora-2']

    @TempDir
    Path folder

    @AutoCleanup
    WireServer vendor = WireServer.start()

    @AutoCleanup
    TestService service

    /** Time hardly moves: no look is due by itself. */
    def clock = new SettableClock(Instant.now())
    def soon = new PollingConditions(timeout: 30, delay: 0.05)
    volatile String stands = 'poll-running'

    def setup() {
        vendor.script { Recorded request ->
            request.method() == 'POST' ? Samples.answer('duomi', 'submit-accepted', vendor)
                    : request.target().startsWith('/cdn/') ? Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', Samples.FILM.bytes)
                    : Samples.answer('duomi', stands, vendor)
        }
    }

    private String create(Map settings = ['reelport.service.public-url': 'https://video.example/'], Map headers = [:], Map more = [:]) {
        service = new TestService(folder, "reelport: {providers: {vendor: {format: duomi, base-url: '${vendor.base()}', api-key: k, private-networks: 127.0.0.0/8}}}",
                settings, [(InstantSource): clock])
        service.send('POST', '/api/videos', WISH + more, headers).json.id
    }

    private String told() {
        new JsonSlurper().parse(vendor.requests().find { it.method() == 'POST' }.body()).callback_url
    }

    private long looks() {
        vendor.requests().count { it.method() == 'GET' && it.target().contains('/tasks/') }
    }

    private String state(String video) {
        service.bean(JobStore).find(new JobId(video)).get().state().stage().name()
    }

    private void eventually(Closure holds) {
        soon.eventually {
            clock.pass(Duration.ofMillis(5))
            holds()
        }
    }

    /** The first look is over, and the next is not due. */
    private String running() {
        def video = create()
        eventually { assert state(video) == 'SUBMITTED' }
        clock.pass(Duration.ofSeconds(5))
        eventually { assert state(video) == 'RUNNING' }
        video
    }

    private String hook() {
        URI.create(told()).path
    }

    def "a provider that can call is told where, and is looked at as soon as it calls"() {
        given:
        def video = running()
        stands = 'poll-succeeded'

        expect:
        told().startsWith("https://video.example/hooks/$video.")
        told().length() > "https://video.example/hooks/$video.".length() + 40

        when:
        def heard = service.send('POST', hook(), [state: 'error', message: 'a lie'])

        then: 'what it says counts for nothing; what the look says does'
        heard.status == 204
        eventually { assert state(video) == 'SUCCEEDED' }
        looks() == 2
    }

    def "a call whose look brings nothing changes nothing, and neither does one that comes late or twice"() {
        given:
        def video = running()
        def before = service.send('GET', "/api/videos/$video").json

        when:
        def heard = service.send('POST', hook(), '{"state": "succeeded"}')
        eventually { assert looks() == 2 }

        then:
        heard.status == 204
        service.send('GET', "/api/videos/$video").json == before

        when:
        stands = 'poll-succeeded'
        service.send('POST', hook())
        eventually { assert service.send('GET', "/api/videos/$video").json.films?[0]?.url }
        def after = service.send('GET', "/api/videos/$video").json
        def late = service.send('POST', hook(), 'x' * 1_000_000)

        then:
        late.status == 204
        service.send('GET', "/api/videos/$video").json == after
        vendor.count('POST') == 1
    }

    def "who calls without end makes no storm of looks"() {
        given:
        running()

        when:
        def heard = (1..40).collect { service.send('POST', hook()).status }

        then:
        heard.every { it == 204 }
        eventually { assert looks() >= 2 }
        looks() <= 4
    }

    def "who does not know the path hears nothing: #what"() {
        given:
        def video = create()
        def token = hook() - '/hooks/'

        expect:
        service.send('POST', '/hooks/' + path(video, token)).status == 404
        service.send('GET', hook()).status == 405

        where:
        what                | path
        'a name alone'      | { v, t -> v }
        'no signature'      | { v, t -> "$v." }
        'too long'          | { v, t -> t + 'A' }
        'a video not there' | { v, t -> 'video_x' + t.substring(t.indexOf('.')) }
        'too short'         | { v, t -> t.substring(0, t.length() - 1) }
        'no name'           | { v, t -> t.substring(t.indexOf('.')) }
    }

    def "a provider needs no key to call, where clients need one"() {
        given:
        service = null
        create(['reelport.service.public-url': 'https://video.example'])
        def path = hook()
        service.close()

        when: 'the same database, with keys'
        service = new TestService(folder, "reelport: {providers: {vendor: {format: duomi, base-url: '${vendor.base()}', api-key: k, private-networks: 127.0.0.0/8}}}",
                ['reelport.service.public-url': 'https://video.example', 'reelport.service.security.keys': 'required'], [(InstantSource): clock])

        then:
        service.send('POST', path).status == 204
        service.send('POST', '/hooks/x').status == 404
        service.send('GET', '/api/videos').status == 401
    }

    def "the request is kept and known again as the client sent it"() {
        given:
        def first = create(['reelport.service.public-url': 'https://video.example'], ['Idempotency-Key': 'k'])

        expect:
        told()
        service.bean(JobStore).find(new JobId(first)).get().request().callback() == null
        service.send('POST', '/api/videos', WISH, ['Idempotency-Key': 'k']).json.id == first
        vendor.count('POST') == 1
    }

    def "a client's callback is its own, and the provider is told ours, or none where nobody knows our address"() {
        when:
        create(settings + ['reelport.service.callbacks.private-networks': '127.0.0.0/8'], [:], [callback: 'http://127.0.0.1:9/client'])

        then:
        (told() == null) == hidden
        !vendor.requests().any { it.text().contains('/client') }

        where:
        settings                                                 || hidden
        [:]                                                      || true
        ['reelport.service.public-url': 'https://video.example'] || false
    }
}
