package dev.reelport.jobs;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The database of a service.
 *
 * @param url {@code jdbc:sqlite:/folder/file.db}, {@code jdbc:postgresql://host/database}, or
 *     {@code postgresql://user:password@host/database} with special characters percent-encoded;
 *     absent: the file {@code reelport.db} in the data folder
 * @param connections how many connections at a time; SQLite always has one that writes, and this
 *     many that read
 * @param attendants how many jobs one replica attends to at a time; a provider that hangs takes
 *     twice as many of them as it gets looks at once
 * @param heartbeat how often a replica says that it lives; one that was silent for four times as
 *     long is taken for dead, and its jobs are attended by others
 */
@ConfigurationProperties("reelport.database")
record DatabaseProperties(
        @Nullable String url,
        @Bindable(defaultValue = "10") int connections,
        @Bindable(defaultValue = "256") int attendants,
        @Bindable(defaultValue = "10s") Duration heartbeat) {
    /** Without the address, which may hold a password. */
    @Override
    public String toString() {
        return "%s connections, %s attendants, a heartbeat every %s"
                .formatted(connections, attendants, heartbeat);
    }
}
