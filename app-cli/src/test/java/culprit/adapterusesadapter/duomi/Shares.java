package culprit.adapterusesadapter.duomi;

import culprit.adapterusesadapter.wire.Shared;

/** Breaks nothing: what all adapters share. */
interface Shares {
    Shared shared();
}
