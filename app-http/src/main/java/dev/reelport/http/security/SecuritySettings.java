package dev.reelport.http.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Who may ask, and how often.
 *
 * @param keys whether clients need a key; off is refused unless the service listens on loopback
 *     only
 * @param createsPerMinute how many videos one client may ask for in a minute
 * @param readsPerMinute how often one client may ask for anything else in a minute
 */
@ConfigurationProperties("reelport.service.security")
public record SecuritySettings(
        @Bindable(defaultValue = "WHEN_EXPOSED") Mode keys,
        @Bindable(defaultValue = "60") int createsPerMinute,
        @Bindable(defaultValue = "3000") int readsPerMinute) {
    /** When clients need a key. */
    public enum Mode {
        /** Always. */
        REQUIRED,
        /** Unless the service listens on loopback only. */
        WHEN_EXPOSED
    }
}
