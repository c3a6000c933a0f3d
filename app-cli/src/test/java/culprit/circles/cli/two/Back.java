package culprit.circles.cli.two;

import culprit.circles.cli.one.There;

/** Breaks the wall: there, and back again. */
public interface Back {
    There there();
}
