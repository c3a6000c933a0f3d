package dev.reelport.testkit

import dev.reelport.domain.order.ClientKey
import dev.reelport.domain.order.ClientKeys
import dev.reelport.domain.order.Scope
import java.time.Instant
import spock.lang.Specification

/** What everything promises that keeps clients' keys. */
abstract class ClientKeysContract extends Specification {

    static final Instant NOW = Instant.parse('2026-11-21T12:00:00.000000001Z')

    /** The keys under test, none at the beginning of each feature. */
    abstract ClientKeys keys()

    def "a key is found by its hash, and by nothing else"() {
        given:
        keys().add(key('shop', 'a'))

        expect:
        keys().find('a' * 64).get() == key('shop', 'a')
        keys().find('b' * 64).empty
        keys().find('').empty
    }

    def "what a key opens is kept with it, and stays when it is revoked: #scopes"() {
        given:
        def key = new ClientKey('shop', 'a' * 64, 'rp_aaaaaa', scopes as Set, NOW, null)
        keys().add(key)

        expect:
        keys().find('a' * 64).get() == key

        when:
        keys().revoke('shop', '', NOW.plusSeconds(1))

        then:
        keys().find('a' * 64).get() == key.revoked(NOW.plusSeconds(1))

        where:
        scopes << Scope.values().toList().subsequences()
    }

    def "a hash is one key's"() {
        given:
        keys().add(key('shop', 'a'))

        when:
        keys().add(key('other', 'a'))

        then:
        thrown(IllegalArgumentException)
        keys().list() == [key('shop', 'a')]
    }

    def "keys are listed from the oldest"() {
        given:
        keys().add(key('shop', 'a', NOW))
        keys().add(key('shop', 'b', NOW.plusNanos(1)))

        expect:
        keys().list() == [key('shop', 'a', NOW), key('shop', 'b', NOW.plusNanos(1))]
    }

    def "a client's keys are revoked, all or those that begin so: #beginning"() {
        given:
        keys().add(key('shop', 'a'))
        keys().add(key('shop', 'b', NOW.plusSeconds(1)))
        keys().add(key('other', 'c', NOW.plusSeconds(2)))

        expect:
        keys().revoke('shop', beginning, NOW.plusSeconds(9)) == revoked
        keys().list()*.valid == valid
        keys().revoke('shop', beginning, NOW.plusSeconds(10)) == 0
        keys().list().findAll { !it.valid }.every { it.revoked() == NOW.plusSeconds(9) }

        where:
        beginning  || revoked | valid
        ''         || 2       | [false, false, true]
        'rp_a'     || 1       | [false, true, true]
        'rp_a%'    || 0       | [true, true, true]
        'rp_'      || 2       | [false, false, true]
        'rp_aaaaX' || 0       | [true, true, true]
    }

    static ClientKey key(String client, String letter, Instant created = NOW) {
        new ClientKey(client, letter * 64, 'rp_' + letter * 6, Scope.USUAL, created, null)
    }
}
