package dev.reelport.http.security;

import dev.reelport.domain.order.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;

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

    /** The name of the client whose request is being answered on this thread. */
    public static String current() {
        return ServerRequestContext.currentRequest().map(Client::of).orElse(ANYBODY);
    }

    /** Whether an order is that client's. */
    public static boolean isCurrent(Order order) {
        return order.client().equals(current());
    }

    static void set(HttpRequest<?> request, String client) {
        request.setAttribute(ATTRIBUTE, client);
    }
}
