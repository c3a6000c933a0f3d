package dev.reelport.http.security;

import io.micronaut.http.HttpRequest;

/** Who asks. */
public final class Client {
    /** Where nobody needs a key, all are one client. */
    public static final String ANYBODY = "anybody";

    private static final String ATTRIBUTE = "reelport.client";

    private Client() {}

    /** The name of the client that sent a request. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse(ANYBODY);
    }

    static void set(HttpRequest<?> request, String client) {
        request.setAttribute(ATTRIBUTE, client);
    }
}
