package culprit.adapterusesadapter.sandbox;

import culprit.adapterusesadapter.duomi.Speaks;

/** Breaks the wall: an adapter borrows from another. */
interface Borrows {
    Speaks speaks();
}
