package dev.reelport.http.webhook;

import dev.reelport.domain.video.Link;
import dev.reelport.domain.webhook.Delivery;
import dev.reelport.wire.http.ForeignAddresses;
import dev.reelport.wire.http.Network;
import dev.reelport.wire.http.Notifier;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is told something; there from the start, so that a mistake in the configuration is
 * told then. Thread-safe.
 */
@Context
final class Endpoints {
    /** What a callback is called where others have a name. */
    static final String CALLBACK = "callback";

    private static final String WEBHOOKS = "reelport.service.webhooks.";
    private static final String CALLBACKS = "reelport.service.callbacks";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** Standard Webhooks recommends 15 to 30 seconds. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final List<SigningSecret> callbackSecrets;
    private final ForeignAddresses callbackGuard;
    private final Notifier callbackNotifier;

    /**
     * @throws ConfigurationException when the configuration is wrong; no secret is quoted
     */
    Endpoints(List<EndpointSettings> settings, CallbackSettings callbacks) {
        settings.forEach(one -> endpoints.put(one.name(), endpoint(one)));
        this.callbackSecrets = secrets(CALLBACKS, callbacks.secrets());
        this.callbackGuard = guard(CALLBACKS, callbacks.privateNetworks());
        this.callbackNotifier = notifier(callbackGuard);
    }

    private static Endpoint endpoint(EndpointSettings settings) {
        String place = WEBHOOKS + settings.name();
        String url = settings.url();
        List<SigningSecret> secrets = secrets(place, settings.secrets());
        if (url == null || secrets.isEmpty() || settings.name().equals(CALLBACK)) {
            throw new ConfigurationException(
                    place + ": a webhook has a url, secrets, and another name than " + CALLBACK);
        }
        return new Endpoint(
                settings.name(),
                read(place + ".url", url, Link::web),
                secrets,
                events(place, settings.events()),
                notifier(guard(place, settings.privateNetworks())));
    }

    private static List<SigningSecret> secrets(String place, @Nullable List<String> texts) {
        return listed(texts)
                .map(text -> read(place + ".secrets", text, SigningSecret::read))
                .toList();
    }

    private static Set<Event> events(String place, @Nullable List<String> types) {
        return types == null
                ? EnumSet.allOf(Event.class)
                : listed(types)
                        .map(type -> read(place + ".events", type, Endpoints::event))
                        .collect(Collectors.toSet());
    }

    private static Event event(String type) {
        return Event.named(type)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no event «%s»; there is %s"
                                                .formatted(type, types())));
    }

    private static String types() {
        return Arrays.stream(Event.values()).map(Event::type).collect(Collectors.joining(", "));
    }

    private static ForeignAddresses guard(String place, @Nullable List<String> networks) {
        return ForeignAddresses.of(
                listed(networks)
                        .map(text -> read(place + ".private-networks", text, Network::read))
                        .toList());
    }

    private static Notifier notifier(ForeignAddresses guard) {
        return new Notifier(guard, CONNECT_TIMEOUT, ANSWER_TIMEOUT);
    }

    private static Stream<String> listed(@Nullable List<String> texts) {
        return texts == null
                ? Stream.empty()
                : texts.stream().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static <T> T read(String place, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(place + ": " + wrong.getMessage());
        }
    }

    /** Those that the configuration names. */
    List<Endpoint> configured() {
        return List.copyOf(endpoints.values());
    }

    /** Who is called at an address that a client names: when a video ends. */
    Endpoint callback(Link address) {
        Set<Event> ends = EnumSet.allOf(Event.class);
        ends.removeIf(event -> !event.isLast());
        return new Endpoint(CALLBACK, address, callbackSecrets, ends, callbackNotifier);
    }

    /**
     * Lets the address of a callback pass, as it stands now; it is judged again when it is called.
     *
     * @throws dev.reelport.wire.http.RefusedAddressException when it must not be called
     */
    void checkCallback(Link address) {
        callbackGuard.check(address.uri());
    }

    /** To whom a delivery goes; empty where the configuration names it no longer. */
    Optional<Endpoint> of(Delivery delivery) {
        return delivery.callback() == null
                ? Optional.ofNullable(endpoints.get(delivery.endpoint()))
                : Optional.of(callback(delivery.callback()));
    }

    /** After what is under way. */
    @PreDestroy
    void close() {
        callbackNotifier.close();
        endpoints.values().forEach(endpoint -> endpoint.notifier().close());
    }
}
