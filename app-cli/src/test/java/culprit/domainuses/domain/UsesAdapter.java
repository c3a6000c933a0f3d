package culprit.domainuses.domain;

import culprit.domainuses.sandbox.Draws;

/** Breaks the wall: the domain knows an adapter. */
interface UsesAdapter {
    Draws draws();
}
