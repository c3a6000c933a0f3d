package dev.reelport.http.simulator;

import java.time.Duration;

/**
 * How long tasks take.
 *
 * @param waiting before a film is begun
 * @param running until it is made
 */
record Pace(Duration waiting, Duration running) {
    /** Long enough to see a task wait and run, short enough not to wait for it. */
    static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(4));

    /** From its creation to its film. */
    Duration whole() {
        return waiting.plus(running);
    }
}
