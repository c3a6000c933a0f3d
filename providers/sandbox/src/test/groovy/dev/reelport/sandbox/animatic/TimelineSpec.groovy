package dev.reelport.sandbox.animatic

import static dev.reelport.sandbox.animatic.Cards.card
import static dev.reelport.sandbox.animatic.Cards.film

import java.time.Duration
import spock.lang.Specification

class TimelineSpec extends Specification {

    def "#count cards of #duration make #ticks ticks, without a gap"() {
        given:
        def cards = (1..count).collect { card(lasting: Duration.parse(duration)) }

        when:
        def steps = Timeline.of(film(cards as Card[]))

        then:
        steps.first().tick() == 0
        steps.collate(2, 1, false).every { a, b -> a.tick() + a.ticks() == b.tick() }
        steps.last().tick() + steps.last().ticks() == ticks
        steps.every { it.ticks() > 0 }

        where:
        count | duration          || ticks
        1     | 'PT2.5S'          || 225_000
        7     | 'PT0.333S'        || 209_790
        300   | 'PT0.033333333S'  || 900_000
        1     | 'PT0.001S'        || 90
        3     | 'PT20M'           || 324_000_000
    }

    def "each card opens once, and moves at least once after that"() {
        given:
        def steps = Timeline.of(
                film(card(lasting: Duration.ofMillis(1)), card(lasting: Duration.ofSeconds(2))))

        expect:
        steps.findAll { it.opens() }*.card() == [0, 1]
        steps.groupBy { it.card() }.values()*.size() == [2, 20]
    }

    def "a long film has no more steps than can be seen"() {
        expect:
        Timeline.of(film(card(lasting: Duration.ofHours(1)))).size() == 600
    }
}
