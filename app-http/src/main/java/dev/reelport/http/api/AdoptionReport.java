package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A task to take in.
 *
 * @param task the address {@code provider/task-id}
 * @param client whose video it shall be; absent: that of the client that asks. Another one is named
 *     by a key with the scope admin only
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdoptionReport(String task, @Nullable String client) {}
