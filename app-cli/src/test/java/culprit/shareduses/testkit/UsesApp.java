package culprit.shareduses.testkit;

import culprit.shareduses.cli.Command;

/** Breaks the wall: what is shared knows an app. */
interface UsesApp {
    Command command();
}
