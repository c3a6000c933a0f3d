package dev.reelport.http.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that came, or a call that went. Without keys and queries; of a callback also without
 * its address, since that may be a secret.
 *
 * @param number from 1, in the order in which they are kept
 * @param at when it was read, or was given up
 * @param format whose path it is; absent: none's
 * @param route what it is for
 * @param method of HTTP
 * @param path without its query
 * @param authorized whether it shows a key
 * @param whole whether it came to its end
 * @param bytes of its body, as far as they came
 * @param hash the SHA-256 of the body, in hexadecimal; absent: it has none
 * @param prompt what a create shows, its beginning; absent: it is none, or cannot be read
 * @param task that it made, or is about; absent: none
 * @param fault that was played; absent: none
 * @param status that was answered; 0: none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Seen(
        long number,
        Instant at,
        @Nullable String format,
        String route,
        String method,
        String path,
        boolean authorized,
        boolean whole,
        long bytes,
        @Nullable String hash,
        @Nullable String prompt,
        @Nullable String task,
        @Nullable String fault,
        int status) {
    /** The same with its number. */
    Seen numbered(long next) {
        return new Seen(
                next,
                at,
                format,
                route,
                method,
                path,
                authorized,
                whole,
                bytes,
                hash,
                prompt,
                task,
                fault,
                status);
    }

    /** One line for a person who watches. */
    @Override
    public String toString() {
        return "%d %s %s %s %s%s -> %s%s%s"
                .formatted(
                        number,
                        at,
                        format == null ? "-" : format,
                        route,
                        method,
                        path.isEmpty() ? "" : " " + path,
                        status == 0 ? "no answer" : String.valueOf(status),
                        task == null ? "" : " " + task,
                        fault == null ? "" : " (" + fault + ")");
    }
}
