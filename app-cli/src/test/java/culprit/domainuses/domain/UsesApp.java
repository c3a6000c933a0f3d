package culprit.domainuses.domain;

import culprit.domainuses.cli.Command;

/** Breaks the wall: the domain knows an app. */
interface UsesApp {
    Command command();
}
