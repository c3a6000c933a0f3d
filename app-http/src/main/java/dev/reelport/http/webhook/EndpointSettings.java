package dev.reelport.http.webhook;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told what becomes of videos. {@code toString} shows only its name.
 *
 * @param name by which its deliveries are found
 * @param url where it listens
 * @param secrets what its messages are signed with, {@code whsec_…}; several while one replaces
 *     another
 * @param events that it is told of; absent: all
 * @param privateNetworks networks that it may be in though they are not public, such as {@code
 *     10.0.0.0/8}; absent: none
 */
@EachProperty("reelport.service.webhooks")
public record EndpointSettings(
        @Parameter String name,
        @Nullable String url,
        @Nullable List<String> secrets,
        @Nullable List<String> events,
        @Nullable List<String> privateNetworks) {
    @Override
    public String toString() {
        return "webhook " + name;
    }
}
