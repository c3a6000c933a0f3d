package culprit.touchesworld.cli;

import java.time.InstantSource;

/** Breaks the wall: takes the clock of the machine. */
final class TakesClock {
    private TakesClock() {}

    static InstantSource clock() {
        return InstantSource.system();
    }
}
