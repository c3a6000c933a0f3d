package culprit.opensconnection.sandbox;

import io.netty.bootstrap.Bootstrap;

/** Breaks the wall: an adapter connects below what everybody uses. */
interface Boots {
    Bootstrap bootstrap();
}
