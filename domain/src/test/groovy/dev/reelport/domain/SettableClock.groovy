package dev.reelport.domain

import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/** Stands still until it is told to move. */
final class SettableClock implements InstantSource {

    private Instant now = Examples.NOW

    @Override
    Instant instant() {
        now
    }

    void pass(Duration time) {
        now += time
    }
}
