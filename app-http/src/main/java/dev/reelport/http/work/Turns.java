package dev.reelport.http.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Lets only so many at a time talk to one provider from here, and as many again wait for their
 * turn; whoever finds all these places taken comes again later. So a provider that hangs holds back
 * its own jobs and nobody else's. Thread-safe.
 */
final class Turns {
    private static final Duration SHORTLY = Duration.ofMillis(100);

    /** Those who come again come one after the other: no more than 200 a second. */
    private static final Duration APART = Duration.ofMillis(5);

    private final int most;
    private final InstantSource clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    Turns(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Takes a turn.
     *
     * @param talk gives when the job is due next
     * @return that; or, where all places are taken, when to come again
     */
    Optional<Instant> take(String provider, Supplier<Optional<Instant>> talk) {
        Line line = lines.computeIfAbsent(provider, name -> new Line());
        if (!line.places.tryAcquire()) {
            return Optional.of(line.again());
        }
        try {
            line.turns.acquireUninterruptibly();
            try {
                return talk.get();
            } finally {
                line.turns.release();
            }
        } finally {
            line.places.release();
        }
    }

    /** Those who want to talk to one provider. */
    private final class Line {
        private final Semaphore turns = new Semaphore(most, true);
        private final Semaphore places = new Semaphore(2 * most);
        private Instant last = Instant.MIN;

        /** Shortly, and behind those who were told so before. */
        synchronized Instant again() {
            Instant soon = clock.instant().plus(SHORTLY);
            Instant first = last.isAfter(soon) ? last : soon;
            last = first.plusNanos((long) (APART.toNanos() * (0.5 + chance.nextDouble())));
            return last;
        }
    }
}
