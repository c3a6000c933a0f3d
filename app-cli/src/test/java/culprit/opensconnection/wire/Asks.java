package culprit.opensconnection.wire;

import java.net.URL;

/** Breaks the wall: not even what adapters share does it elsewhere. */
interface Asks {
    URL address();
}
