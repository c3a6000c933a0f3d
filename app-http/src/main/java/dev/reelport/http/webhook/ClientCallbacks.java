package dev.reelport.http.webhook;

import dev.reelport.domain.order.Order;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Link;
import dev.reelport.http.ServiceSettings;
import dev.reelport.http.order.Callbacks;
import dev.reelport.wire.http.RefusedAddressException;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls that clients wish for in their requests. Thread-safe. */
@Singleton
final class ClientCallbacks implements Callbacks {
    private final Endpoints endpoints;
    private final @Nullable String configured;
    private final HttpHostResolver hosts;

    ClientCallbacks(Endpoints endpoints, ServiceSettings settings, HttpHostResolver hosts) {
        this.endpoints = endpoints;
        this.configured = settings.publicUrl();
        this.hosts = hosts;
    }

    @Override
    public Optional<Finding> refusal(Link address) {
        try {
            endpoints.checkCallback(address);
            return Optional.empty();
        } catch (RefusedAddressException refused) {
            String why = String.valueOf(refused.getMessage());
            return Optional.of(
                    new Finding.Violation("callback.refused", "callback", why, "a public address"));
        }
    }

    @Override
    public Order.Callback wanted(Link address) {
        String reached =
                configured == null
                        ? ServerRequestContext.currentRequest().map(hosts::resolve).orElse("")
                        : configured;
        return new Order.Callback(address, withoutSlash(reached));
    }

    /** What links begin with. */
    static String withoutSlash(@Nullable String service) {
        String root = service == null ? "" : service;
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }
}
