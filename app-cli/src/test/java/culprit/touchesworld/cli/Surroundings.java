package culprit.touchesworld.cli;

import java.time.Instant;

/** Breaks nothing: the door. */
final class Surroundings {
    private Surroundings() {}

    static Instant now() {
        return Instant.now();
    }
}
