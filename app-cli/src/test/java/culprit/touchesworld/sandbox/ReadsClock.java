package culprit.touchesworld.sandbox;

import java.time.Instant;

/** Breaks the wall: reads the clock. */
final class ReadsClock {
    private ReadsClock() {}

    static Instant now() {
        return Instant.now();
    }
}
