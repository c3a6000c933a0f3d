package culprit.circles.cli.one;

import culprit.circles.cli.two.Back;

/** Breaks the wall: there, and back again. */
public interface There {
    Back back();
}
