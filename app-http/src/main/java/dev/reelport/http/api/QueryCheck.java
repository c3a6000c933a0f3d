package dev.reelport.http.api;

import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses parameters that a route does not read: who misspells one would think that it was heeded.
 * Thread-safe.
 */
@ServerFilter("/api/**")
final class QueryCheck {
    private static final String OURS = QueryCheck.class.getPackageName();

    @RequestFilter
    void check(HttpRequest<?> request) {
        RouteAttributes.getRouteMatch(request)
                .filter(
                        match ->
                                match.getRouteInfo()
                                        .getDeclaringType()
                                        .getPackageName()
                                        .equals(OURS))
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(match -> problems(request, parameters((MethodBasedRouteMatch<?, ?>) match)))
                .filter(problems -> !problems.isEmpty())
                .ifPresent(
                        problems -> {
                            throw new BadInputException(problems);
                        });
    }

    private static Map<String, Argument<?>> parameters(MethodBasedRouteMatch<?, ?> match) {
        Map<String, Argument<?>> parameters = new TreeMap<>();
        Arrays.stream(match.getArguments())
                .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
                .forEach(argument -> parameters.put(argument.getName(), argument));
        return parameters;
    }

    private static List<Problem> problems(
            HttpRequest<?> request, Map<String, Argument<?>> parameters) {
        List<Problem> problems = new ArrayList<>();
        request.getParameters()
                .forEach(
                        entry ->
                                sentence(parameters, entry.getKey(), entry.getValue())
                                        .map(words -> problem(entry.getKey(), words))
                                        .ifPresent(problems::add));
        return problems;
    }

    private static Optional<String> sentence(
            Map<String, Argument<?>> parameters, String name, List<String> values) {
        @Nullable Argument<?> known = parameters.get(name);
        if (known == null) {
            return Optional.of(
                    parameters.isEmpty()
                            ? "this route reads no parameters"
                            : "this route reads " + String.join(", ", parameters.keySet()));
        }
        return values.size() > 1 && !Collection.class.isAssignableFrom(known.getType())
                ? Optional.of("this is said " + values.size() + " times")
                : Optional.empty();
    }

    private static Problem problem(String name, String sentence) {
        return new Problem(Place.flag("query"), name, sentence);
    }
}
