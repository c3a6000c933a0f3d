package dev.reelport.http.security;

import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.Scope;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Optional;

/** Who asks. */
public final class Client {
    /** Where nobody needs a key, all are one client. */
    public static final String ANYBODY = "anybody";

    private static final String ATTRIBUTE = "reelport.caller";

    private Client() {}

    /** The name of the client that sent a request. */
    public static String of(HttpRequest<?> request) {
        return caller(request).map(Caller::client).orElse(ANYBODY);
    }

    /** The name of the client whose request is being answered on this thread. */
    public static String current() {
        return ServerRequestContext.currentRequest().map(Client::of).orElse(ANYBODY);
    }

    /** The same as it is kept with what it decides: the client, and how its key begins. */
    public static String words() {
        return caller().map(Caller::toString).orElse(ANYBODY);
    }

    /** Whether the one whose request is being answered may see, and decide about, all videos. */
    public static boolean isAdmin() {
        return caller().filter(caller -> caller.scopes().contains(Scope.ADMIN)).isPresent();
    }

    /** Whether an order is that client's, or the client may see all. */
    public static boolean sees(Order order) {
        return order.client().equals(current()) || isAdmin();
    }

    private static Optional<Caller> caller() {
        return ServerRequestContext.currentRequest().flatMap(Client::caller);
    }

    private static Optional<Caller> caller(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Caller.class);
    }

    static void set(HttpRequest<?> request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
