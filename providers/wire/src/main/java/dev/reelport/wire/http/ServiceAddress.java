package dev.reelport.wire.http;

import java.net.URI;
import java.net.URISyntaxException;

/** Reads the address of a web service that an operator names, and so trusts. */
public final class ServiceAddress {
    private ServiceAddress() {}

    /**
     * Reads an address.
     *
     * @param text http or https with a host, without user, query and fragment
     * @throws IllegalArgumentException when it is not; says what is right and quotes nothing, for
     *     somebody may have put a key there
     */
    public static URI read(String text) {
        try {
            URI base = new URI(text.strip());
            boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
            boolean plain = base.getQuery() == null && base.getFragment() == null;
            if (web && plain && base.getHost() != null && base.getUserInfo() == null) {
                return base;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "is http:// or https:// with a host, which has no underscore, and without user,"
                        + " query or fragment");
    }
}
