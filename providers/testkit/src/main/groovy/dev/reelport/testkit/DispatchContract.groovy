package dev.reelport.testkit

import dev.reelport.domain.webhook.Deliveries
import dev.reelport.domain.webhook.Delivery
import dev.reelport.domain.webhook.Delivery.Attempt
import dev.reelport.domain.webhook.Delivery.State
import dev.reelport.domain.webhook.Dispatch
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** What everybody promises who hands out deliveries. At least eight at a time. */
abstract class DispatchContract extends Specification {

    /** Two that hand out the same deliveries, none at the beginning of each feature. They are closed afterwards. */
    abstract List<Dispatch> replicas()

    abstract Deliveries deliveries()

    /** The clock of all. */
    abstract SettableClock clock()

    def soon = new PollingConditions(timeout: 30, delay: 0.02)
    def handed = new LinkedBlockingQueue<String>()

    /** What becomes of one; delivered, unless somebody says otherwise. */
    volatile Closure<Delivery> outcome = { Delivery due -> due.delivered(new Attempt(clock().instant(), 200, null)) }

    void begin() {
        replicas()*.begin { Delivery due ->
            handed.add(due.id())
            outcome(due)
        }
    }

    Delivery made(String id) {
        DeliveriesContract.made(id, clock().instant())
    }

    String next() {
        handed.poll(30, TimeUnit.SECONDS)
    }

    State state(String id) {
        deliveries().find(id).get().state()
    }

    /** Whoever is handed out next was added last: nobody else was due. */
    boolean nobodyElseIsDue() {
        def last = "last-${UUID.randomUUID()}".toString()
        deliveries().add([made(last)])
        next() == last
    }

    def "what was made before and after beginning is handed out once, and what came of it is kept"() {
        given:
        deliveries().add([made('before')])

        when:
        begin()
        deliveries().add([made('after'), made('before')])

        then:
        [next(), next()] as Set == ['before', 'after'] as Set
        soon.eventually { assert ['before', 'after'].every { state(it) == State.DELIVERED } }
        nobodyElseIsDue()
    }

    def "what failed is handed out again when it is due, and not before"() {
        given:
        outcome = { Delivery due -> due.failed(new Attempt(clock().instant(), 500, 'no'), clock().instant() + Duration.ofHours(1)) }
        deliveries().add([made('one')])

        when:
        begin()

        then:
        next() == 'one'
        soon.eventually { assert deliveries().find('one').get().attempts() == 1 }

        when:
        outcome = { Delivery due -> due.id() == 'one' ? due.failed(new Attempt(clock().instant(), 410, 'gone'), null) : due.delivered(new Attempt(clock().instant(), 200, null)) }
        clock().pass(Duration.ofMinutes(59))

        then:
        nobodyElseIsDue()

        when:
        clock().pass(Duration.ofMinutes(1))

        then:
        next() == 'one'
        soon.eventually { assert state('one') == State.DEAD }
        nobodyElseIsDue()
    }

    def "what is sent again is handed out at once, dead or waiting"() {
        given:
        outcome = { Delivery due -> due.failed(new Attempt(clock().instant(), 500, 'no'), due.id() == 'dead' ? null : clock().instant() + Duration.ofHours(1)) }
        deliveries().add([made('dead'), made('waiting')])
        begin()
        assert [next(), next()] as Set == ['dead', 'waiting'] as Set
        soon.eventually { assert ['dead', 'waiting'].every { deliveries().find(it).get().attempts() == 1 } }
        outcome = { Delivery due -> due.delivered(new Attempt(clock().instant(), 200, null)) }

        when:
        ['dead', 'waiting'].each { deliveries().resend(it, clock().instant()) }

        then:
        [next(), next()] as Set == ['dead', 'waiting'] as Set
        soon.eventually { assert ['dead', 'waiting'].every { state(it) == State.DELIVERED } }
        nobodyElseIsDue()
    }

    def "a courier who breaks its promise gets it again later"() {
        given:
        outcome = { Delivery due -> throw new IllegalStateException('broken') }
        deliveries().add([made('one')])

        when:
        begin()

        then:
        next() == 'one'

        when:
        outcome = { Delivery due -> due.delivered(new Attempt(clock().instant(), 200, null)) }

        then:
        soon.eventually {
            clock().pass(Duration.ofMinutes(2))
            assert state('one') == State.DELIVERED
        }
    }

    def "one that takes long holds back no other, and nobody else gets it meanwhile"() {
        given:
        def end = new CountDownLatch(1)
        outcome = { Delivery due ->
            if (due.id() == 'slow') {
                end.await(20, TimeUnit.SECONDS)
            }
            due.delivered(new Attempt(clock().instant(), 200, null))
        }
        deliveries().add([made('slow')])
        begin()
        assert next() == 'slow'

        when:
        deliveries().resend('slow', clock().instant())
        deliveries().add((1..7).collect { made("quick-$it") })

        then:
        (1..7).collect { next() } as Set == (1..7).collect { "quick-$it".toString() } as Set
        nobodyElseIsDue()

        when:
        end.countDown()

        then:
        soon.eventually { assert state('slow') == State.DELIVERED }
        nobodyElseIsDue()
    }
}
