package dev.reelport.http.security;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses paths and queries with characters that control devices: no name of ours has one, and
 * PostgreSQL keeps no text with the first of them.
 */
@ServerFilter("/**")
@Order(-110)
final class AddressFilter {
    private static final Pattern CONTROL = Pattern.compile("%([01][0-9A-Fa-f]|7[fF])");

    private final RefusalAnswers answers;

    AddressFilter(RefusalAnswers answers) {
        this.answers = answers;
    }

    /** Answers where there is one. */
    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        return CONTROL.matcher(request.getUri().toString()).find()
                ? answers.noAddress(request)
                : null;
    }
}
