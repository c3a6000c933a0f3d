package dev.reelport.domain.capability

import spock.lang.Specification

import java.time.Duration
import java.time.Instant

class LifespanSpec extends Specification {

    static final END = Instant.parse('2026-09-24T00:00:00Z')

    def "at #now a model that ends on 2026-09-24 is over: #over, ends soon: #soon"() {
        given:
        def lifespan = Lifespan.until(END)

        expect:
        lifespan.isOver(now) == over
        lifespan.endsSoon(now) == soon

        where:
        now                                          || over  | soon
        END.minus(Duration.ofDays(60)).minusNanos(1) || false | false
        END.minus(Duration.ofDays(60))               || false | true
        END.minusNanos(1)                            || false | true
        END                                          || true  | false
        END.plus(Duration.ofDays(365))               || true  | false
    }

    def "a model without an announced end never ends"() {
        expect:
        !Lifespan.OPEN.isOver(Instant.MAX)
        !Lifespan.OPEN.endsSoon(Instant.MAX)
    }
}
