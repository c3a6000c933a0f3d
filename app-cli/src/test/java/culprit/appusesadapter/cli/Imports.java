package culprit.appusesadapter.cli;

import culprit.appusesadapter.sandbox.Draws;

/** Breaks the wall: an app imports an adapter. */
interface Imports {
    Draws draws();
}
