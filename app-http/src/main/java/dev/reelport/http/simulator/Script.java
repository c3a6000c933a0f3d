package dev.reelport.http.simulator;

import java.util.List;

/**
 * What the simulator plays. Immutable.
 *
 * @param seed what chance begins with
 * @param pace how long tasks take
 * @param shared whether all tasks have one film, which is drawn once; otherwise each wish is drawn
 * @param rules in the order in which they are tried
 */
public record Script(long seed, Pace pace, boolean shared, List<Rule> rules) {
    /** Nothing goes wrong. */
    public static final Script QUIET = new Script(0, Pace.USUAL, false, List.of());

    /** Keeps the order. */
    public Script {
        rules = List.copyOf(rules);
    }
}
