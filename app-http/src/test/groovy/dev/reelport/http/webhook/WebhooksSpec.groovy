package dev.reelport.http.webhook

import static dev.reelport.http.webhook.Receiver.OLD_SECRET
import static dev.reelport.http.webhook.Receiver.SECRET
import static dev.reelport.http.webhook.Receiver.id
import static dev.reelport.http.webhook.Receiver.isGenuine
import static dev.reelport.http.webhook.Receiver.json

import dev.reelport.http.TestService
import dev.reelport.http.security.Keys
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.SettableClock
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** Whom the configuration names is told, in the form of Standard Webhooks. */
class WebhooksSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '1s']
    static final DELIVERIES = '/api/webhooks/deliveries'

    @TempDir
    Path folder

    @AutoCleanup
    Receiver shop = new Receiver()

    @AutoCleanup
    Receiver other = new Receiver()

    @AutoCleanup
    TestService service

    def clock = new SettableClock(Instant.now())
    def soon = new PollingConditions(timeout: 30, delay: 0.05)

    private void start(Map settings) {
        service = new TestService(folder, null, settings)
    }

    /** With time that stands still until it is moved. */
    private void startAt(SettableClock clock, Map settings) {
        service = new TestService(folder, null, settings, [(InstantSource): clock])
    }

    /** Time creeps on meanwhile: who looks for what is due does so by the clock. */
    private void eventually(Closure holds) {
        soon.eventually {
            clock.pass(Duration.ofMillis(5))
            holds()
        }
    }

    private Map create(String outcome = 'film') {
        service.send('POST', '/api/videos', WISH + [settings: [outcome: outcome]]).json
    }

    private List deliveries(String state = '') {
        service.send('GET', DELIVERIES + (state ? "?state=$state" : '')).json.deliveries
    }

    def "a video that is made is told of twice, signed so that the official library believes it with either secret"() {
        given:
        start(shop.settings('shop', [secrets: [SECRET, OLD_SECRET]]) + ['reelport.service.public-url': 'https://video.example/'])

        when:
        def video = create().id
        def told = shop.until(2).toSorted { json(it).type }
        def report = service.until("/api/videos/$video") { it.json.films?[0]?.url }.json

        then:
        told.every { it.method() == 'POST' && it.target() == '/hook' && it.header('Content-Type').get() == 'application/json' }
        told.collect { json(it).type } == ['video.completed', 'video.home']
        told.collect { json(it).data.id } == [video, video]
        json(told[0]).data.state == 'succeeded'
        Instant.parse(json(told[0]).timestamp) <= Instant.parse(json(told[1]).timestamp)
        json(told[1]).data == report
        report.films[0].url == "https://video.example/api/videos/$video/content?film=0"

        and:
        told.collect { id(it) }.toSet().size() == 2
        told.every { isGenuine(it, SECRET) && isGenuine(it, OLD_SECRET) }
        told.every { !isGenuine(it, 'whsec_' + ('x' * 32).bytes.encodeBase64()) && !isGenuine(it, SECRET, it.text().replace('a', 'b')) }
        soon.eventually { assert deliveries('delivered')*.id as Set == told.collect { id(it) } as Set }
        deliveries().every { it.endpoint == 'shop' && it.video == video && it.attempts == 1 && it.lastStatus == 200 && !it.trouble && !it.nextAt }
    }

    def "who wants to hear of some events hears of those: #outcome"() {
        given:
        start(shop.settings('shop', [events: ['video.failed', 'video.unresolved', 'video.home']]))

        when:
        def video = create(outcome).id
        def told = shop.until(1)

        then:
        told.collect { json(it).type } == [type]
        json(told[0]).data.subMap('id', 'state') == [id: video, state: state]

        where:
        outcome         || type               | state
        'film'          || 'video.home'       | 'succeeded'
        'no-film'       || 'video.failed'     | 'failed'
        'answer-lost'   || 'video.unresolved' | 'unresolved'
    }

    def "what a receiver does not take is sent again under the same id, as Standard Webhooks proposes, and then is dead"() {
        given:
        shop.script { Reply.json(500, '{"error": "canary"}') }
        startAt(clock, shop.settings('shop', [events: ['video.unresolved']]))
        create('answer-lost')
        eventually { assert shop.requests().size() == 1 }

        when:
        def seconds = [5.5, 330, 1980, 7920, 19800, 39600, 55440, 79200, 95040]
        seconds.eachWithIndex { wait, done ->
            eventually { assert deliveries('pending')*.attempts == [done + 1] }
            clock.pass(Duration.ofMillis((wait * 1000) as long))
            eventually { assert shop.requests().size() == done + 2 }
        }

        then:
        eventually { assert deliveries('dead')*.attempts == [10] }
        deliveries()[0].lastStatus == 500
        deliveries()[0].trouble == 'the receiver answered with HTTP 500'
        !deliveries()[0].containsKey('nextAt')
        shop.requests().collect { [id(it), it.text()] }.toSet().size() == 1
        shop.requests().collect { it.header('webhook-timestamp').get() }.toSet().size() == 10

        when: 'a person mended the receiver'
        shop.script { Reply.json(204, '') }
        def again = service.send('POST', "$DELIVERIES/${deliveries()[0].id}/resend")

        then:
        again.status == 200
        again.json.state == 'pending'
        eventually { assert deliveries()*.state == ['delivered'] }
        shop.requests().size() == 11
        shop.requests().collect { id(it) }.toSet().size() == 1
    }

    def "who wants to be left alone is left alone: #header"() {
        given:
        shop.script { Recorded message -> shop.requests().size() == 1 ? Reply.recorded("HTTP/1.1 429 Slow\n$header\n\n") : Reply.json(200, '{}') }
        startAt(clock, shop.settings('shop', [events: ['video.unresolved']]))
        create('answer-lost')
        eventually { assert shop.requests().size() == 1 }
        eventually { assert deliveries()*.attempts == [1] }

        expect:
        Duration.between(Instant.parse(deliveries()[0].lastAt), Instant.parse(deliveries()[0].nextAt)) == Duration.ofSeconds(seconds)

        where:
        header                || seconds
        'Retry-After: 3600'   || 3600
        'Retry-After: 999999' || 86400
    }

    def "what happened while nobody could tell of it is told after the next start, once"() {
        given: 'a service without webhooks, that ends'
        start([:])
        def video = create().id
        service.until("/api/videos/$video") { it.json.films?[0]?.url }
        service.close()

        when:
        start(shop.settings('shop'))

        then:
        shop.until(2).collect { json(it).type } as Set == ['video.completed', 'video.home'] as Set

        when: 'and once more'
        service.close()
        start(shop.settings('shop') + other.settings('other', [events: ['video.home']]))
        other.until(1)

        then:
        shop.requests().size() == 2
    }

    def "a client sees and sends again what is told of its own videos"() {
        given:
        start(shop.settings('shop', [events: ['video.home']]) + ['reelport.service.security.keys': 'required'])
        def (anna, bob) = ['anna', 'bob'].collect { [Authorization: 'Bearer ' + service.bean(Keys).create(it)] }
        service.send('POST', '/api/videos', WISH, anna)
        def message = id(shop.until(1)[0])

        expect:
        service.send('GET', DELIVERIES, null, anna).json.deliveries*.id == [message]
        service.send('GET', DELIVERIES, null, bob).json.deliveries == []
        service.send('POST', "$DELIVERIES/$message/resend", null, bob).status == 404
        service.send('GET', "$DELIVERIES?after=$message", null, bob).status == 400
        service.send('POST', "$DELIVERIES/$message/resend", null, anna).status == 200
        shop.until(2).collect { id(it) } as Set == [message] as Set
    }

    def "who is gone is told nothing more until a person says so"() {
        given:
        shop.script { Reply.json(410, '{}') }
        start(shop.settings('shop', [events: ['video.completed']]))
        create()

        expect:
        soon.eventually { assert deliveries('dead')*.lastStatus == [410] }

        when:
        shop.script { Reply.json(200, '{}') }
        service.send('POST', "$DELIVERIES/${deliveries()[0].id}/resend")

        then:
        soon.eventually { assert deliveries()*.state == ['delivered'] }
        shop.requests().size() == 2
    }

    def "a receiver that never answers holds back neither videos nor other receivers"() {
        given:
        shop.script { new Reply.Silence() }
        start(shop.settings('shop') + other.settings('other', [events: ['video.home']]))

        when:
        def videos = (1..12).collect { create().id }

        then:
        other.until(12).collect { json(it).data.id } as Set == videos as Set
        soon.eventually { assert shop.requests().size() == 4 }
        soon.eventually { assert deliveries('delivered').size() == 12 }
    }

    def "redirects are not followed"() {
        given:
        shop.script { Reply.recorded("HTTP/1.1 307 Elsewhere\nLocation: ${other.base()}/hook\n\n") }
        start(shop.settings('shop', [events: ['video.completed']]))
        create()

        expect:
        soon.eventually { assert deliveries('pending')*.lastStatus == [307] }
        other.connections() == 0
    }

    def "nobody is told at an address that is not public, unless its network is allowed"() {
        given:
        start(shop.settings('shop', ['private-networks': ['10.0.0.0/8'], url: "${shop.base()}/hook?token=canary".toString()]))
        create()

        expect:
        soon.eventually { assert deliveries('pending')*.attempts == [1, 1] }
        deliveries().every { it.trouble.contains('private-networks') && !it.trouble.contains('canary') && !it.lastStatus }
        shop.connections() == 0
    }

    def "an answer without end is not read to its end"() {
        given:
        shop.script { new Reply.Endless('HTTP/1.1 200 OK\nContent-Type: text/plain') }
        start(shop.settings('shop', [events: ['video.completed']]))
        create()

        expect:
        soon.eventually { assert deliveries()*.state == ['delivered'] }
        shop.isLetGo(30)
    }

    def "deliveries are listed a page at a time, and wrong questions are told what would be right"() {
        given:
        start(shop.settings('shop'))
        create()
        shop.until(2)

        when:
        def first = service.send('GET', "$DELIVERIES?limit=1").json
        def second = service.send('GET', "$DELIVERIES?limit=1&after=$first.next").json

        then:
        [first, second]*.deliveries*.size() == [1, 1]
        first.deliveries[0].id != second.deliveries[0].id
        first.next == first.deliveries[0].id
        !second.next

        and:
        service.send('GET', "$DELIVERIES?state=lost").json.findings*.path == ['state']
        service.send('GET', "$DELIVERIES?limit=0").status == 400
        service.send('GET', "$DELIVERIES?after=msg_none").status == 400
        service.send('GET', "$DELIVERIES?stat=dead").status == 400
        service.send('POST', "$DELIVERIES/msg_none/resend").status == 404
    }

    def "a mistake in the configuration is told when the service starts, without the secret: #wrong"() {
        when:
        start(shop.settings('shop', wrong))

        then:
        def refused = thrown(Exception)
        def told = words(refused)
        told.contains('reelport.service.webhooks.shop')
        !told.contains('canary')

        where:
        wrong << [[secrets: ['whsec_canary']], [secrets: ['canary' * 8]], [secrets: []], [events: ['video.begun']],
                  [url: 'ftp://canary@shop.example/'], ['private-networks': ['everywhere']]]
    }

    private static String words(Throwable thrown) {
        def all = []
        for (def cause = thrown; cause && all.size() < 20; cause = cause.cause) {
            all << cause.message
        }
        all.join('\n')
    }
}
