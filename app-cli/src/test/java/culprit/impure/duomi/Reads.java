package culprit.impure.duomi;

import culprit.impure.wire.Codec;

/** Breaks nothing: translates. */
interface Reads {
    Codec codec();
}
