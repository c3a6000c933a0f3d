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
 * Lets only so many at a time talk to one provider from here, and none while it wants to be left
 * alone; whoever finds no turn comes again later. Nobody waits here, so that a provider that hangs
 * holds back its own jobs and nobody else's. Thread-safe.
 */
final class Turns {
    private static final Duration SHORTLY = Duration.ofMillis(100);

    /** Whoever asks for more is asked again all the same. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

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
     * @return that; or, where there is no turn, when to come again
     */
    Optional<Instant> take(String provider, Supplier<Optional<Instant>> talk) {
        Line line = line(provider);
        if (line.rests() || !line.turns.tryAcquire()) {
            return Optional.of(line.again());
        }
        try {
            return talk.get();
        } finally {
            line.turns.release();
        }
    }

    /**
     * Lets a provider alone that asked for it, whichever job it was asked about; an hour at most.
     */
    void rest(String provider, Duration time) {
        Duration rest = time.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : time;
        line(provider).rest(clock.instant().plus(rest));
    }

    private Line line(String provider) {
        return lines.computeIfAbsent(provider, name -> new Line());
    }

    /** Those who want to talk to one provider. */
    private final class Line {
        private final Semaphore turns = new Semaphore(most);
        private Instant last = Instant.MIN;
        private Instant rested = Instant.MIN;

        synchronized void rest(Instant until) {
            rested = until.isAfter(rested) ? until : rested;
        }

        synchronized boolean rests() {
            return clock.instant().isBefore(rested);
        }

        /** Shortly, when the provider has rested, and behind those who were told so before. */
        synchronized Instant again() {
            Instant soon = clock.instant().plus(SHORTLY);
            Instant free = soon.isAfter(rested) ? soon : rested;
            Instant first = last.isAfter(free) ? last : free;
            last = first.plusNanos((long) (APART.toNanos() * (0.5 + chance.nextDouble())));
            return last;
        }
    }
}
