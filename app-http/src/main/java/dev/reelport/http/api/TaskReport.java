package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A task at a provider.
 *
 * @param task the address {@code provider/task-id}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskReport(String task) {}
