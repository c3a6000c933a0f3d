package culprit.adapterusesapp.sandbox;

import culprit.adapterusesapp.cli.Command;

/** Breaks the wall: an adapter knows an app. */
interface KnowsCommand {
    Command command();
}
