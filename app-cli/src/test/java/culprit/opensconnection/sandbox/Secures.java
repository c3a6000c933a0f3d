package culprit.opensconnection.sandbox;

import javax.net.SocketFactory;

/** Breaks the wall: an adapter has its connections made. */
interface Secures {
    SocketFactory factory();
}
