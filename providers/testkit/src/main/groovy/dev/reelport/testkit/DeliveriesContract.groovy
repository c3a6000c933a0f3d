package dev.reelport.testkit

import static dev.reelport.testkit.JobSamples.NOW

import dev.reelport.domain.job.JobId
import dev.reelport.domain.video.Link
import dev.reelport.domain.webhook.Deliveries
import dev.reelport.domain.webhook.Delivery
import dev.reelport.domain.webhook.Delivery.Attempt
import dev.reelport.domain.webhook.Delivery.State
import dev.reelport.domain.webhook.DeliveryFilter
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

/** What everybody promises who keeps deliveries. */
abstract class DeliveriesContract extends Specification {

    static final LATER = NOW + Duration.ofHours(1)

    /** Under test, empty at the beginning of each feature. */
    abstract Deliveries deliveries()

    def "deliveries are kept, whole"() {
        given:
        def callback = Link.web('https://client.example/done?token=kept')
        def full = Delivery.made('msg_1', new JobId('job-1'), 'anna', 'video.failed', 'callback', callback, '{"a": "影片 \\" "}', NOW)

        when:
        deliveries().add([full, made('msg_2')])

        then:
        deliveries().find('msg_1').get() == full
        deliveries().find('msg_1').get().callback().uri() == callback.uri()
        deliveries().find('msg_2').get() == made('msg_2')
        deliveries().find('msg_3').empty
    }

    def "the same message made twice is one delivery, however it stands"() {
        given:
        def told = made('msg_1').delivered(new Attempt(NOW, 200, null))
        deliveries().add([made('msg_1')])
        deliveries().keep(told)

        when:
        deliveries().add([made('msg_1', NOW.plusSeconds(9)), made('msg_2')])

        then:
        deliveries().find('msg_1').get() == told
        deliveries().find('msg_2').present
    }

    def "an attempt is kept: #what"() {
        given:
        deliveries().add([made('msg_1')])
        def after = change(made('msg_1'))

        when:
        deliveries().keep(after)

        then:
        deliveries().find('msg_1').get() == after

        where:
        what          | change
        'delivered'   | { it.delivered(new Attempt(LATER, 204, null)) }
        'tried again' | { it.failed(new Attempt(LATER, 503, 'busy'), LATER) }
        'no answer'   | { it.failed(new Attempt(LATER, null, 'no connection could be made'), LATER) }
        'given up'    | { it.failed(new Attempt(LATER, 410, 'gone'), null) }
        'postponed'   | { it.postponed(LATER) }
    }

    def "who is late with an attempt undoes nothing"() {
        given:
        deliveries().add([made('msg_1'), made('msg_2')])
        def twice = made('msg_1').failed(new Attempt(NOW, 500, 'no'), LATER).failed(new Attempt(NOW, 500, 'no'), LATER)
        def done = made('msg_2').delivered(new Attempt(NOW, 200, null))
        [twice, done].each { deliveries().keep(it) }

        when:
        ['msg_1', 'msg_2'].each { deliveries().keep(made(it).failed(new Attempt(LATER, null, 'late'), LATER)) }
        deliveries().keep(made('msg_9').postponed(LATER))

        then:
        deliveries().find('msg_1').get() == twice
        deliveries().find('msg_2').get() == done
        deliveries().find('msg_9').empty
    }

    def "what ended is sent again from the beginning, and what is pending at once"() {
        given:
        deliveries().add([made('msg_1'), made('msg_2')])
        def dead = made('msg_1').failed(new Attempt(NOW, 410, 'gone'), null)
        def waiting = made('msg_2').failed(new Attempt(NOW, 500, 'no'), LATER)
        [dead, waiting].each { deliveries().keep(it) }

        when:
        def again = deliveries().resend('msg_1', LATER).get()
        def sooner = deliveries().resend('msg_2', NOW).get()

        then:
        again == dead.resent(LATER)
        [again.state(), again.next(), again.attempts()] == [State.PENDING, LATER, 0]
        [sooner.state(), sooner.next(), sooner.attempts()] == [State.PENDING, NOW, 1]
        deliveries().find('msg_1').get() == again
        deliveries().find('msg_2').get() == sooner
        deliveries().resend('msg_3', NOW).empty
    }

    def "they are listed from the newest, by client and state, a page at a time"() {
        given:
        deliveries().add([made('msg_2'), made('msg_1'), made('msg_3', NOW.plusNanos(1)), made('msg_4', NOW, 'bob')])
        deliveries().keep(made('msg_3', NOW.plusNanos(1)).delivered(new Attempt(NOW, 200, null)))

        expect:
        list(null, null, null) == ['msg_3', 'msg_1', 'msg_2', 'msg_4']
        list('anna', null, null) == ['msg_3', 'msg_1', 'msg_2']
        list('anna', State.PENDING, null) == ['msg_1', 'msg_2']
        list('anna', State.DELIVERED, null) == ['msg_3']
        list('anna', State.DEAD, null) == []
        list('anna', null, 'msg_3') == ['msg_1', 'msg_2']
        list('anna', null, 'msg_1') == ['msg_2']
        list('anna', null, 'msg_2') == []
        list('anna', State.PENDING, 'msg_9') == ['msg_1', 'msg_2']
        deliveries().list(new DeliveryFilter(null, [State.PENDING, State.DELIVERED] as Set, null, 2))*.id() == ['msg_3', 'msg_1']
    }

    private List<String> list(String client, State state, String after) {
        deliveries().list(new DeliveryFilter(client, state ? [state] as Set : [] as Set, after, 100))*.id()
    }

    static Delivery made(String id, Instant at = NOW, String client = 'anna') {
        Delivery.made(id, new JobId('job-1'), client, 'video.completed', 'shop', null, '{}', at)
    }
}
