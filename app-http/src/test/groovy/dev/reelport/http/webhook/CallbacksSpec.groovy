package dev.reelport.http.webhook

import static dev.reelport.http.webhook.Receiver.SECRET
import static dev.reelport.http.webhook.Receiver.id
import static dev.reelport.http.webhook.Receiver.isGenuine
import static dev.reelport.http.webhook.Receiver.json

import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobStore
import dev.reelport.http.TestService
import dev.reelport.testkit.Reply
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** A client that names a callback is called when its video ends, in the words of its format. */
class CallbacksSpec extends Specification {

    static final ALLOWED = ['reelport.service.callbacks.private-networks': '127.0.0.0/8']

    @TempDir
    Path folder

    @AutoCleanup
    Receiver client = new Receiver()

    @AutoCleanup
    TestService service

    def soon = new PollingConditions(timeout: 30, delay: 0.05)

    private void start(Map settings = ALLOWED) {
        service = new TestService(folder, null, settings)
    }

    private Map duomi(String callback, Map more = [:], Map headers = [:]) {
        service.send('POST', '/v1/videos/generations', [prompt: 'a cat', model: 'animatic', duration: 10, callback_url: callback] + more, headers)
    }

    private Map ours(String callback, Map headers = [:]) {
        service.send('POST', '/api/videos', [script: [prompt: 'a cat'], duration: '1s', callback: callback], headers)
    }

    private String callback() {
        "${client.base()}/done?token=canary"
    }

    def "a client of format B is called once with the body that it would get by looking, also where it is strict"() {
        given:
        start()

        when:
        def created = duomi(callback(), [:], ['X-Reelport-Fidelity': 'strict'])
        def called = client.until(1)[0]
        def look = service.send('GET', "/v1/videos/tasks/${created.json.id}")

        then:
        created.status == 200
        created.headers.firstValue('X-Reelport-Adjustments').empty
        [called.method(), called.target()] == ['POST', '/done?token=canary']
        json(called) == look.json
        look.json.state == 'succeeded'
        service.send('GET', json(called).data.videos[0].url).status == 200

        and: 'not signed where nobody configured a secret, and known by an id'
        called.header('webhook-signature').empty
        id(called).startsWith('msg_')
        soon.eventually { assert service.send('GET', '/api/webhooks/deliveries').json.deliveries*.subMap('endpoint', 'state') == [[endpoint: 'callback', state: 'delivered']] }
        client.requests().size() == 1
        !service.send('GET', '/api/webhooks/deliveries').text.contains('canary')
    }

    def "it is called with its failure too"() {
        given:
        service = new TestService(folder, "reelport: {providers: {box: {format: sandbox, outcome: no-film, directory: '$folder/box'}}}", ALLOWED)

        when:
        def created = duomi(callback())
        def called = json(client.until(1)[0])

        then:
        called.id == created.json.id
        called.state == 'error'
        called.message
    }

    def "a client of our own is called with the video, signed where there is a secret"() {
        given:
        start(ALLOWED + ['reelport.service.callbacks.secrets': [SECRET]])

        when:
        def created = ours(callback())
        def called = client.until(1)[0]
        def video = service.send('GET', "/api/videos/${created.json.id}").json
        def link = json(called).data.films[0].url

        then:
        created.status == 202
        isGenuine(called, SECRET)
        json(called).type == 'video.home'
        json(called).data.subMap('id', 'state', 'createdAt') == video.subMap('id', 'state', 'createdAt')

        and: 'with links that begin where the client reached the service'
        link == service.uri(video.films[0].url).toString()
    }

    def "no provider and no kept request has the client's callback"() {
        given:
        start()

        when:
        def created = ours(callback())
        def kept = service.bean(JobStore).find(new JobId(created.json.id)).get()

        then:
        kept.request().callback() == null
        !created.text.contains('canary')
    }

    def "an address that must not be called is refused at once, and nothing is kept: #address"() {
        given:
        start([:])

        when:
        def ours = ours(address)
        def theirs = duomi(address)
        def plan = service.send('POST', '/api/videos/plan', [script: [prompt: 'a cat'], callback: address])

        then:
        [ours, theirs, plan]*.status == [422, 400, 422]
        ours.json.findings*.subMap('code', 'path') == [[code: 'callback.refused', path: 'callback']]
        theirs.json.message.contains('callback')
        [ours, theirs, plan].every { !it.text.contains('canary') }
        service.send('GET', '/api/videos').json.videos == []

        where:
        address << ['http://127.0.0.1:9/done?token=canary', 'http://169.254.169.254/latest?canary', 'http://canary@127.0.0.1/', 'http://[::1]/']
    }

    def "who repeats itself finds the first video, and another callback is another request"() {
        given:
        start()
        def key = ['Idempotency-Key': 'k']

        when:
        def first = ours(callback(), key)
        def again = ours(callback(), key)
        def other = ours("${client.base()}/other", key)

        then:
        again.json.id == first.json.id
        other.status == 422
        client.until(1)
        soon.eventually { assert service.send('GET', '/api/webhooks/deliveries').json.deliveries*.state == ['delivered'] }
        client.requests().size() == 1
    }
}
