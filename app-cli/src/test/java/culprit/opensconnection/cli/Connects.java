package culprit.opensconnection.cli;

import java.net.Socket;

/** Breaks the wall: an app connects by itself. */
interface Connects {
    Socket socket();
}
