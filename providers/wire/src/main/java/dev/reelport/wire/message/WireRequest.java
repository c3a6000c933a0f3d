package dev.reelport.wire.message;

import java.util.Optional;

/**
 * A request as it goes over the wire, but for what only the transport knows: the host, the key, the
 * lengths. {@code toString} shows neither query nor body, since either may hold a signed link.
 *
 * @param method such as {@code POST}
 * @param path from the root of the provider's API, with its query; what is not ours is encoded
 * @param body what it carries
 */
public record WireRequest(String method, String path, Body body) {
    /** Asks for something. */
    public static WireRequest get(String path) {
        return new WireRequest("GET", path, new Body.Empty());
    }

    /** Asks to remove something. */
    public static WireRequest delete(String path) {
        return new WireRequest("DELETE", path, new Body.Empty());
    }

    /** Hands over a JSON value. */
    public static WireRequest post(String path, String json) {
        return new WireRequest("POST", path, new Body.Json(json));
    }

    /** Hands over a form. */
    public static WireRequest post(String path, Body.Form form) {
        return new WireRequest("POST", path, form);
    }

    /** The path without its query. */
    public String route() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** The decoded value of a parameter of the query; empty where it is not there. */
    public Optional<String> parameter(String name) {
        return Paths.parameter(path, name);
    }

    /** Without the query, and without what the body says. */
    @Override
    public String toString() {
        return method + " " + route() + ", " + body;
    }
}
