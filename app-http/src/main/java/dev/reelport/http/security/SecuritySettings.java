package dev.reelport.http.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;

/**
 * Who may ask, how often, and for how much at a time; on each replica for itself.
 *
 * @param keys whether clients need a key; off is refused unless the service listens on loopback
 *     only
 * @param createsPerMinute how many videos one client may ask for in a minute, or otherwise POST, on
 *     each replica
 * @param readsPerMinute how often one client may ask for anything else in a minute
 * @param wrongKeysPerMinute how often one address may show keys that are none in a minute; valid
 *     keys are let in from there all the same
 * @param bodyMemory how many bytes of bodies one client may have read and answered at a time; a
 *     body of unknown length counts as 20 MiB, a form as no more than 4 MiB, and one alone is
 *     always let in. All clients together have an eighth of the heap
 * @param patience how long a client may take for the head of a request, for the next request on a
 *     connection, and for the next piece of a body; a whole body may take 20 times as long. Then
 *     the connection is closed
 * @param eventStreams how many streams of events one client may listen to at a time
 */
@ConfigurationProperties("reelport.service.security")
public record SecuritySettings(
        @Bindable(defaultValue = "WHEN_EXPOSED") Mode keys,
        @Bindable(defaultValue = "60") int createsPerMinute,
        @Bindable(defaultValue = "3000") int readsPerMinute,
        @Bindable(defaultValue = "30") int wrongKeysPerMinute,
        @Bindable(defaultValue = "128MB") @ReadableBytes long bodyMemory,
        @Bindable(defaultValue = "60s") Duration patience,
        @Bindable(defaultValue = "250") int eventStreams) {
    /** When clients need a key. */
    public enum Mode {
        /** Always. */
        REQUIRED,
        /** Unless the service listens on loopback only. */
        WHEN_EXPOSED
    }
}
