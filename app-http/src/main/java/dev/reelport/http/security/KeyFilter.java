package dev.reelport.http.security;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has a key, and nobody too often. Asks before the body is read. What is said to who is
 * not let in, each format says in its own words ({@link Refusals}).
 */
@ServerFilter("/**")
@Order(-100)
public final class KeyFilter {
    private static final String BEARER = "Bearer ";

    /** Its last part is a key of its own. */
    private static final Pattern HOOK = Pattern.compile("/hooks/[^/]+");

    private static final Pattern PUBLIC =
            Pattern.compile("/health(/liveness|/readiness)?|/problems/[a-z-]+");

    private final Keys keys;
    private final RateLimits limits;
    private final List<Refusals> refusals;
    private final boolean open;

    /**
     * @throws ConfigurationException when the host it listens on is unknown
     */
    KeyFilter(
            Keys keys,
            RateLimits limits,
            List<Refusals> refusals,
            SecuritySettings settings,
            HttpServerConfiguration server) {
        this.keys = keys;
        this.limits = limits;
        this.refusals = List.copyOf(refusals);
        this.open =
                settings.keys() == SecuritySettings.Mode.WHEN_EXPOSED
                        && server.getHost().map(KeyFilter::isLoopback).orElse(false);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new ConfigurationException("the host «" + host + "» is unknown", unknown);
        }
    }

    /** Answers who is not let in; others go on. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    public @Nullable HttpResponse<?> filter(HttpRequest<?> request) {
        if (isPublic(request)) {
            return null;
        }
        Optional<String> client =
                open && Neighbours.isOne(request) ? Optional.of(Client.ANYBODY) : client(request);
        if (client.isEmpty()) {
            return answer(request, HttpStatus.UNAUTHORIZED, "a key is needed, and this is none")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Client.set(request, client.get());
        return limits.tooMany(client.get(), request.getMethod() == HttpMethod.POST)
                .map(wait -> tooMany(request, wait))
                .orElse(null);
    }

    /**
     * Who only asks whether the service lives, or how its errors are meant, needs no key; and
     * providers who call have none.
     */
    private static boolean isPublic(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.POST) {
            return HOOK.matcher(request.getPath()).matches();
        }
        return !request.getMethod().permitsRequestBody()
                && PUBLIC.matcher(request.getPath()).matches();
    }

    /** Format B writes the key without a scheme. */
    private Optional<String> client(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .map(value -> value.startsWith(BEARER) ? value.substring(BEARER.length()) : value)
                .flatMap(key -> keys.client(key.strip()));
    }

    private MutableHttpResponse<?> tooMany(HttpRequest<?> request, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return answer(request, HttpStatus.TOO_MANY_REQUESTS, "too many requests in a minute")
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
