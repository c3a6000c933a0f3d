package dev.reelport.http.security;

import dev.reelport.domain.order.Scope;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.RouteMatch;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which scopes open a route. */
final class Gates {
    private static final String OURS = "dev.reelport.";

    private Gates() {}

    /** Whether a request may go on; where there is nothing at its path, it is told so. */
    static boolean isOpen(HttpRequest<?> request, Caller caller) {
        return RouteAttributes.getRouteMatch(request)
                .map(Gates::scopes)
                .filter(scopes -> Collections.disjoint(scopes, caller.scopes()))
                .isEmpty();
    }

    /** What opens the route of a request; any one of these. */
    static Set<Scope> scopes(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(Gates::scopes)
                .orElse(EnumSet.noneOf(Scope.class));
    }

    /** What the framework itself serves are the figures of the whole service. */
    private static Set<Scope> scopes(RouteMatch<?> match) {
        RouteInfo<?> route = match.getRouteInfo();
        if (!route.getDeclaringType().getName().startsWith(OURS)) {
            return EnumSet.of(Scope.METRICS, Scope.ADMIN);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Collections.addAll(
                scopes,
                route.getAnnotationMetadata().enumValues(OpenTo.class, "value", Scope.class));
        return scopes;
    }
}
