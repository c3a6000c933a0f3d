package dev.reelport.domain.job;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long the last tasks of one kind took to come to an end, from which follows when the next look
 * at another is worth it. Immutable.
 */
public final class CompletionTimes {
    /** Of more, the oldest are forgotten: providers change. */
    public static final int MOST = 100;

    /** Of fewer nothing follows. */
    public static final int FEWEST = 10;

    /** No task is known yet. */
    public static final CompletionTimes NONE = new CompletionTimes(new long[0], new long[0]);

    private final long[] inOrder;
    private final long[] sorted;

    private CompletionTimes(long[] inOrder, long[] sorted) {
        this.inOrder = inOrder;
        this.sorted = sorted;
    }

    /**
     * The same, and another task.
     *
     * @param took from handing over to the look that found the end
     */
    public CompletionTimes and(Duration took) {
        int from = Math.max(0, inOrder.length + 1 - MOST);
        long[] known = Arrays.copyOfRange(inOrder, from, inOrder.length + 1);
        known[known.length - 1] = took.toNanos();
        long[] ascending = known.clone();
        Arrays.sort(ascending);
        return new CompletionTimes(known, ascending);
    }

    /** How many are known. */
    public int size() {
        return sorted.length;
    }

    /**
     * How long to wait with the next look at a task that has not ended yet: as short as possible,
     * but so long that the wait it is expected to cost whoever waits for the film (the chance that
     * the task ends meanwhile, times half of it) is worth a look.
     *
     * @param age of the task
     * @param price what a look is worth, in waiting
     * @return empty where too few tasks are known, or none took so long
     */
    Optional<Duration> wait(Duration age, Duration price) {
        int first = firstAfter(age.toNanos());
        int open = sorted.length - first;
        if (sorted.length < FEWEST || open == 0) {
            return Optional.empty();
        }
        long worth = 2 * price.toNanos() * open;
        for (int ended = 1; ended < open; ended++) {
            long wait = wait(age, first + ended - 1, worth / ended);
            if (wait < sorted[first + ended] - age.toNanos()) {
                return Optional.of(Duration.ofNanos(wait));
            }
        }
        return Optional.of(Duration.ofNanos(wait(age, sorted.length - 1, worth / open)));
    }

    private long wait(Duration age, int last, long least) {
        return Math.max(sorted[last] - age.toNanos(), least);
    }

    private int firstAfter(long age) {
        int first = 0;
        while (first < sorted.length && sorted[first] <= age) {
            first++;
        }
        return first;
    }
}
