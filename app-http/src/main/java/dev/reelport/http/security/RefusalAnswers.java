package dev.reelport.http.security;

import dev.reelport.domain.order.Scope;
import dev.reelport.language.document.Words;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words what is said to who is not let in, as the format of the path does. Thread-safe. */
@Singleton
final class RefusalAnswers {
    private final List<Refusals> refusals;

    RefusalAnswers(List<Refusals> refusals) {
        this.refusals = List.copyOf(refusals);
    }

    /** No key, or none that opens. */
    MutableHttpResponse<?> noKey(HttpRequest<?> request) {
        return answer(request, HttpStatus.UNAUTHORIZED, "a key is needed, and this is none")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    /** A path or a query that names nothing there can be. */
    MutableHttpResponse<?> noAddress(HttpRequest<?> request) {
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "a path or a query has no characters that control devices");
    }

    /** A link that is not one of ours, or is too old. */
    MutableHttpResponse<?> deadLink(HttpRequest<?> request) {
        return answer(request, HttpStatus.FORBIDDEN, "this link opens nothing");
    }

    /**
     * A key that opens other things.
     *
     * @param scopes what would open this; any one of them
     */
    MutableHttpResponse<?> closed(HttpRequest<?> request, Set<Scope> scopes) {
        String words = scopes.stream().sorted().map(Words::of).collect(Collectors.joining(" or "));
        return answer(
                request,
                HttpStatus.FORBIDDEN,
                "this key does not open this; one with the scope " + words + " does");
    }

    /** Too much at present. */
    MutableHttpResponse<?> later(HttpRequest<?> request, String sentence, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return answer(request, HttpStatus.TOO_MANY_REQUESTS, sentence)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds)));
    }

    private MutableHttpResponse<?> answer(
            HttpRequest<?> request, HttpStatus status, String sentence) {
        return refusals.stream()
                .filter(one -> one.speaks(request.getPath()))
                .findFirst()
                .<MutableHttpResponse<?>>map(one -> one.answer(request, status, sentence))
                .orElseGet(
                        () ->
                                HttpResponse.status(status)
                                        .body(sentence)
                                        .contentType(MediaType.TEXT_PLAIN_TYPE));
    }
}
