package culprit.serviceasks.http;

import java.net.InetAddress;

/** Breaks nothing: who asked may be known. */
interface Listens {
    InetAddress from();
}
