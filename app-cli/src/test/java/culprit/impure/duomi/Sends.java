package culprit.impure.duomi;

import culprit.impure.wire.http.Transport;

/** Breaks the wall: sends by itself. */
interface Sends {
    Transport transport();
}
