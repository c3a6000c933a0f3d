package dev.reelport.http.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * Who asks from this machine itself. Not a proxy on it, which asks for others, and not a page of a
 * stranger in a browser on it, which names the stranger's host.
 */
final class Neighbours {
    private static final Pattern HERE =
            Pattern.compile(
                    "(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?",
                    Pattern.CASE_INSENSITIVE);

    private Neighbours() {}

    /** Whether a request comes from this machine, for whoever sits at it. */
    static boolean isOne(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        InetAddress from = request.getRemoteAddress().getAddress();
        String host = headers.get(HttpHeaders.HOST);
        return from != null
                && from.isLoopbackAddress()
                && host != null
                && HERE.matcher(host).matches()
                && !headers.contains(HttpHeaders.FORWARDED)
                && !headers.contains("X-Forwarded-For");
    }
}
