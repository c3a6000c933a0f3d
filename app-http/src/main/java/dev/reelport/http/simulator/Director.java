package dev.reelport.http.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Says what goes wrong, by the script. A rule counts the requests it is about that no rule before
 * it took, so that the same requests in the same order meet the same faults. Thread-safe.
 */
final class Director {
    private final Script script;
    private final List<Count> counts = new ArrayList<>();

    Director(Script script) {
        this.script = script;
        script.rules().forEach(rule -> counts.add(new Count(rule, counts.size())));
    }

    Script script() {
        return script;
    }

    /** What happens to a request; empty: nothing. */
    synchronized Optional<Fault> fault(String format, Route route) {
        return counts.stream()
                .filter(count -> count.rule.isAbout(format, route))
                .filter(Count::strikes)
                .map(count -> count.rule.fault())
                .findFirst();
    }

    /** How it stands. */
    synchronized List<RuleReport> report() {
        return counts.stream().map(Count::report).toList();
    }

    /** How often a rule was asked, and how often it struck. */
    private final class Count {
        private final Rule rule;
        private final SplittableRandom chance;
        private long seen;
        private long struck;

        Count(Rule rule, int number) {
            this.rule = rule;
            this.chance = new SplittableRandom(script.seed() * 1_000_003 + number);
        }

        boolean strikes() {
            boolean strikes = rule.strikes(seen++, chance.nextDouble());
            struck += strikes ? 1 : 0;
            return strikes;
        }

        RuleReport report() {
            return new RuleReport(rule.fault().toString(), seen, struck);
        }
    }
}
