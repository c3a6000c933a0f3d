package dev.reelport.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to move. Safe for any number of threads. */
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    /** Stands at this moment. */
    public SettableClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves on. */
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
