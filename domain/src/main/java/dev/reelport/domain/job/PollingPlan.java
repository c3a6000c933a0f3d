package dev.reelport.domain.job;

import dev.reelport.domain.video.DurationText;
import java.time.Duration;

/**
 * How often to look at a task, and for how long. The wait grows with the age of the task: a tenth
 * of it, within bounds, so that a film of a minute is not asked for every second and a film of an
 * hour is not missed for long.
 *
 * @param first how old a task is before a look is worth it; zero: a look is worth it at once
 * @param shortest no wait is shorter, but for a tenth of jitter
 * @param longest no wait is longer, but for a tenth of jitter; one that was learned is up to twice
 *     as long
 * @param deadline how old a task may get before it counts as timed out
 */
public record PollingPlan(Duration first, Duration shortest, Duration longest, Duration deadline) {
    private static final int PARTS_OF_AGE = 10;

    /**
     * A wait is up to this part longer or shorter, so that many tasks are not looked at at once.
     */
    private static final double JITTER = 0.1;

    /** What a look is worth: so many of them are as dear as waiting for the shortest wait. */
    private static final int LOOKS_OF_A_WAIT = 25;

    /**
     * With this chance a wait that was learned is up to half as long: a provider that has become
     * quicker is noticed.
     */
    private static final double CURIOSITY = 0.1;

    /**
     * @throws IllegalArgumentException when the bounds contradict each other
     */
    public PollingPlan {
        if (!shortest.isPositive() || longest.compareTo(shortest) < 0 || first.isNegative()) {
            throw new IllegalArgumentException(
                    "waits go from a shortest above zero to a longest, not from %s to %s after %s"
                            .formatted(
                                    DurationText.of(shortest),
                                    DurationText.of(longest),
                                    DurationText.of(first)));
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException(
                    "a deadline is longer than zero seconds, not " + DurationText.of(deadline));
        }
    }

    /**
     * How long to wait before the next look.
     *
     * @param age how long the task has been followed; less than zero, where a clock was set back,
     *     counts as zero
     * @param chance from 0 (inclusive) to 1 (exclusive), for jitter
     */
    public Duration wait(Duration age, double chance) {
        double factor = 1 + JITTER * (2 * chance - 1);
        return Duration.ofNanos((long) (wait(age).toNanos() * factor));
    }

    /**
     * How long to wait before the next look, as earlier tasks teach: rarely where no film is to be
     * expected yet, and most often where most of them came.
     *
     * @param age as above
     * @param known how long earlier tasks of the same kind took; while they teach nothing, the wait
     *     grows with the age
     * @param chance as above; it also decides whether to look early, to see whether the provider
     *     has become quicker
     */
    public Duration wait(Duration age, CompletionTimes known, double chance) {
        return known.wait(age, shortest.dividedBy(LOOKS_OF_A_WAIT))
                .map(learned -> learned(learned, chance))
                .orElseGet(() -> wait(age, chance));
    }

    /**
     * No wait is longer than twice the longest, whatever was learned: an outage teaches that films
     * take for ever, and what was learned so is unlearned by finding others sooner.
     */
    private Duration learned(Duration wait, double chance) {
        Duration most = longest.multipliedBy(2);
        Duration latest = wait.compareTo(most) > 0 ? most : wait;
        double part = chance < CURIOSITY ? (1 + chance / CURIOSITY) / 2 : 1;
        Duration early = Duration.ofNanos((long) (latest.toNanos() * part));
        Duration bounded = early.compareTo(shortest) < 0 ? shortest : early;
        return bounded.plus(
                Duration.ofNanos((long) (shortest.toNanos() * JITTER * (2 * chance - 1))));
    }

    /** A first look that came early by its jitter is not followed by another at once. */
    private Duration wait(Duration age) {
        if (!age.isPositive()) {
            return first;
        }
        Duration untilFirst = first.minus(age);
        Duration grown = bounded(age.dividedBy(PARTS_OF_AGE));
        return untilFirst.compareTo(grown) > 0 ? untilFirst : grown;
    }

    private Duration bounded(Duration wait) {
        if (wait.compareTo(shortest) < 0) {
            return shortest;
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Whether a task of this age has timed out. */
    public boolean isOver(Duration age) {
        return age.compareTo(deadline) >= 0;
    }
}
