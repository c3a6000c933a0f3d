package culprit.appusesapp.http;

import culprit.appusesapp.cli.Command;

/** Breaks the wall: an app calls another. */
interface Calls {
    Command command();
}
