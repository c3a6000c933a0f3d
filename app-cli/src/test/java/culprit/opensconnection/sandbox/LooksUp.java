package culprit.opensconnection.sandbox;

import java.net.InetSocketAddress;

/** Breaks the wall: an adapter looks a host up, and no guard sees it. */
final class LooksUp {
    private LooksUp() {}

    static boolean isKnown(String host) {
        return !new InetSocketAddress(host, 443).isUnresolved();
    }
}
