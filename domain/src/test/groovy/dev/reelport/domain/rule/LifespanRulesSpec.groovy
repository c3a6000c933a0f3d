package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.ending
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.prompting

import java.time.Duration
import java.time.Instant

class LifespanRulesSpec extends RuleSpec {

    static final Instant END = Instant.parse('2026-09-24T00:00:00Z')

    def "a retired model makes nothing"() {
        expect:
        findings(prompting().build(), ending(END, successor), now) == told

        where:
        now                | successor  || told
        END                | null       || [violation('model.retired', 'model', 'acme/ending was retired at 2026-09-24T00:00:00Z')]
        NOW                | 'sora-3'   || [violation('model.retired', 'model', 'acme/ending was retired at 2026-09-24T00:00:00Z; its successor is sora-3', 'sora-3')]
        END.minusNanos(1)  | 'sora-3'   || []
    }

    def "the end of a model is told before"() {
        expect:
        findings(prompting().build(), ending(END, successor), now) == told

        where:
        now                                         | successor || told
        END.minus(Duration.ofDays(60))              | null      || [notice('model.ends-soon', 'model', 'acme/ending will be retired at 2026-09-24T00:00:00Z')]
        END.minusNanos(1)                           | 'sora-3'  || [notice('model.ends-soon', 'model', 'acme/ending will be retired at 2026-09-24T00:00:00Z; its successor is sora-3')]
        END.minus(Duration.ofDays(60)).minusNanos(1) | null     || []
        END                                         | null      || []
    }

    def "a model without an announced end is never told about"() {
        expect:
        Rulebook.standard().check(prompting().build(), generous(), Fidelity.STRICT, now).findings() == []

        where:
        now << [Instant.EPOCH, NOW, Instant.parse('2999-01-01T00:00:00Z')]
    }
}
