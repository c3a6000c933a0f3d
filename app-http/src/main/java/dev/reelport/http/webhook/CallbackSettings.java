package dev.reelport.http.webhook;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How clients are called that name a callback in their requests. {@code toString} shows no secret.
 *
 * @param secrets what the calls are signed with, {@code whsec_…}; absent: they are not signed
 * @param privateNetworks networks that may be called though they are not public; absent: none
 */
@ConfigurationProperties("reelport.service.callbacks")
public record CallbackSettings(
        @Nullable List<String> secrets, @Nullable List<String> privateNetworks) {
    @Override
    public String toString() {
        return secrets == null || secrets.isEmpty() ? "unsigned callbacks" : "signed callbacks";
    }
}
