package dev.reelport.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as whole numbers, which every database keeps exactly and sorts by time. */
final class Moments {
    private static final long SECOND = 1_000_000_000;

    private Moments() {}

    /**
     * Nanoseconds since 1970.
     *
     * @throws ArithmeticException before 1678 and after 2261
     */
    static long of(Instant moment) {
        long seconds = Math.multiplyExact(moment.getEpochSecond(), SECOND);
        return Math.addExact(seconds, moment.getNano());
    }

    /** The same for a moment that may be absent. */
    static @Nullable Long ofPerhaps(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    static Instant read(long nanoseconds) {
        return Instant.ofEpochSecond(0, nanoseconds);
    }
}
