package dev.reelport.domain.video;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address that somebody gave us. Links to media are often signed, and whoever has the signature
 * has the film: {@code toString} therefore shows neither the query nor a user name, so that no log
 * line or message can give it away. {@link #uri()} is the whole address.
 *
 * @param uri absolute
 */
public record Link(URI uri) {
    private static final int LONGEST_PORT = 5;

    /**
     * @throws IllegalArgumentException when the address has no scheme
     */
    public Link {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException(
                    "a link begins with a scheme such as https:, unlike «"
                            + withoutSecrets(uri)
                            + "»");
        }
    }

    /**
     * A link that a provider can fetch from.
     *
     * @param text an address that begins with http:// or https:// and names a host
     * @throws IllegalArgumentException when it does not
     */
    public static Link web(String text) {
        Link link = new Link(parse(text.strip()));
        if (!link.isWeb()) {
            throw new IllegalArgumentException(
                    "a link begins with http:// or https:// and names a host, unlike «"
                            + link
                            + "»");
        }
        return link;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(
                    "a link is an address such as https://example.org/film.mp4; this one is broken"
                            + " at character "
                            + (broken.getIndex() + 1)
                            + ": "
                            + broken.getReason());
        }
    }

    /** Whether this is http or https with a host, and with a port only if it is a number. */
    public boolean isWeb() {
        String scheme = uri.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web && !host(uri).isEmpty();
    }

    /**
     * Host and port; empty where there is no host. Not {@link URI#getHost()}, which knows no
     * underscores and no letters beyond ASCII, as in {@code my_bucket.s3.amazonaws.com}.
     */
    private static String host(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int name = endOfName(host);
        return name > 0 && isPort(host, name) ? host : "";
    }

    /** Where a name ends, or an address in brackets; zero or less where there is neither. */
    private static int endOfName(String host) {
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end > 1 ? end + 1 : 0;
        }
        int end = 0;
        while (end < host.length() && ":[]".indexOf(host.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether nothing follows, or a colon and, perhaps, the digits of a port. */
    private static boolean isPort(String host, int from) {
        boolean isPort = from == host.length() || host.charAt(from) == ':';
        for (int at = from + 1; at < host.length() && isPort; at++) {
            isPort = host.charAt(at) >= '0' && host.charAt(at) <= '9';
        }
        return isPort && host.length() <= from + 1 + LONGEST_PORT;
    }

    private static String withoutSecrets(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme() + ":";
        String host = host(uri).isEmpty() ? "" : "//" + host(uri);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String hidden = uri.getRawQuery() == null ? "" : "?…";
        return scheme + host + path + hidden;
    }

    /** The address without its query, fragment and user name. */
    @Override
    public String toString() {
        return withoutSecrets(uri);
    }
}
