package dev.reelport.sandbox

import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/** A clock that stands still until told. */
final class SettableClock implements InstantSource {

    private Instant now = Instant.parse('2026-11-21T12:00:00Z')

    @Override
    Instant instant() {
        now
    }

    void pass(Duration time) {
        now += time
    }
}
