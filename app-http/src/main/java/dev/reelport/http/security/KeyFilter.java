package dev.reelport.http.security;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has a key, where the key opens what is asked for, and nobody too often. Asks before
 * the body is read. What is said to who is not let in, each format says in its own words ({@link
 * Refusals}).
 */
@ServerFilter("/**")
@Order(-100)
public final class KeyFilter {
    private static final String BEARER = "Bearer ";
    private static final String PLAN = "/api/videos/plan";

    /** Its last part is a key of its own. */
    private static final Pattern HOOK = Pattern.compile("/hooks/[^/]+");

    private static final Pattern PUBLIC =
            Pattern.compile(
                    "/health(/liveness|/readiness)?|/problems(/[a-z-]+)?|/docs(/.*)?"
                            + "|/api/openapi.yml|/api/video-request.schema.json");

    private final Keys keys;
    private final RateLimits limits;
    private final Passes passes;
    private final WrongKeys wrongKeys;
    private final RefusalAnswers answers;
    private final boolean open;

    /**
     * @throws ConfigurationException when the host it listens on is unknown
     */
    KeyFilter(
            Keys keys,
            RateLimits limits,
            Passes passes,
            WrongKeys wrongKeys,
            RefusalAnswers answers,
            SecuritySettings settings,
            HttpServerConfiguration server) {
        this.keys = keys;
        this.limits = limits;
        this.passes = passes;
        this.wrongKeys = wrongKeys;
        this.answers = answers;
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
        Optional<Caller> guest = passes.client(request).map(Caller::byLink);
        Optional<Caller> caller = guest.or(() -> caller(request));
        if (caller.isEmpty()) {
            return stranger(request);
        }
        Client.set(request, caller.get());
        // Whoever a client gives its links to does not use up what the client itself may ask.
        String counted = caller.get().client() + (guest.isPresent() ? ", by links" : "");
        return known(request, caller.get(), counted);
    }

    /** What is refused is no create, and uses up nobody's. */
    private @Nullable HttpResponse<?> known(HttpRequest<?> request, Caller caller, String counted) {
        boolean isOpen = Gates.isOpen(request, caller);
        Optional<Duration> wait = limits.tooMany(counted, isOpen && isCreate(request));
        if (wait.isPresent()) {
            return answers.later(request, "too many requests in a minute", wait.get());
        }
        return isOpen ? null : answers.closed(request, Gates.scopes(request));
    }

    /** A plan costs nothing, though it is posted. */
    private static boolean isCreate(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST && !request.getPath().equals(PLAN);
    }

    /**
     * Who shows no key guesses none, and who shows a link has one that opens nothing (any more).
     */
    private HttpResponse<?> stranger(HttpRequest<?> request) {
        if (passes.isShown(request)) {
            return answers.deadLink(request);
        }
        Optional<Duration> wait =
                request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                        ? wrongKeys.tooMany(request.getRemoteAddress())
                        : Optional.empty();
        return wait.<HttpResponse<?>>map(
                        time -> answers.later(request, "too many wrong keys in a minute", time))
                .orElseGet(() -> answers.noKey(request));
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

    private Optional<Caller> caller(HttpRequest<?> request) {
        return open && Neighbours.isOne(request) ? Optional.of(Caller.NEIGHBOUR) : keyed(request);
    }

    /** Format B writes the key without a scheme. */
    private Optional<Caller> keyed(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .map(value -> value.startsWith(BEARER) ? value.substring(BEARER.length()) : value)
                .flatMap(key -> keys.find(key.strip()))
                .map(Caller::of);
    }
}
