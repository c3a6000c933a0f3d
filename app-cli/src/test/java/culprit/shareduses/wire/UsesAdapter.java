package culprit.shareduses.wire;

import culprit.shareduses.sandbox.Draws;

/** Breaks the wall: what is shared knows one of those who share it. */
interface UsesAdapter {
    Draws draws();
}
