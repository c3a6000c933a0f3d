package dev.reelport.testkit

import dev.reelport.domain.webhook.Secrets
import java.util.concurrent.CyclicBarrier
import spock.lang.Specification

/** What everybody promises who keeps a service's own secrets. */
abstract class SecretsContract extends Specification {

    /** Under test, empty at the beginning of each feature. */
    abstract Secrets secrets()

    def "a secret stays what it was first"() {
        expect:
        secrets().named('one', { 'a'.bytes }) == 'a'.bytes
        secrets().named('one', { throw new AssertionError('it is there') as Throwable }) == 'a'.bytes
        secrets().named('other', { 'b'.bytes }) == 'b'.bytes
    }

    def "of many who propose, all are given the same"() {
        given:
        def barrier = new CyclicBarrier(8)
        def given = Collections.synchronizedSet([] as Set)

        when:
        def threads = (1..8).collect { n ->
            Thread.start {
                barrier.await()
                given << new String(secrets().named('one', { [n] as byte[] }), 'UTF-8')
            }
        }
        threads*.join(20_000)

        then:
        given.size() == 1
    }
}
