package dev.reelport.sandbox.animatic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a film into steps. Each boundary is rounded from the film's beginning, so that rounding
 * never adds up.
 */
final class Timeline {

    /** The clock of most films: every usual frame rate and every millisecond is a whole number. */
    static final int TICKS_PER_SECOND = 90_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SHORTEST_STEP = 100_000_000L;

    /** More steps than the bar has visible places would only make the file larger. */
    private static final int MOST_STEPS = 600;

    private Timeline() {}

    static List<Step> of(Animatic animatic) {
        long stride = Math.max(SHORTEST_STEP, animatic.length().toNanos() / MOST_STEPS);
        List<Step> steps = new ArrayList<>();
        long start = 0;
        for (int card = 0; card < animatic.cards().size(); card++) {
            long nanos = animatic.cards().get(card).duration().toNanos();
            append(steps, card, start, nanos, stride);
            start += nanos;
        }
        return steps;
    }

    /**
     * Two steps at least: H.264 wants something between two key pictures that are numbered alike.
     */
    private static void append(List<Step> steps, int card, long start, long nanos, long stride) {
        long count = Math.max(2, nanos / stride);
        for (long index = 0; index < count; index++) {
            long from = start + part(nanos, index, count);
            long to = start + part(nanos, index + 1, count);
            steps.add(
                    new Step(
                            card,
                            index == 0,
                            Duration.ofNanos(from),
                            Duration.ofNanos(to),
                            tick(from),
                            tick(to) - tick(from)));
        }
    }

    private static long part(long whole, long index, long count) {
        return Math.multiplyExact(whole, index) / count;
    }

    private static long tick(long nanos) {
        return (Math.multiplyExact(nanos, TICKS_PER_SECOND) + NANOS_PER_SECOND / 2)
                / NANOS_PER_SECOND;
    }
}
