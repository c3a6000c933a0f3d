package dev.reelport.http.api;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A task at a provider.
 *
 * @param task the address {@code provider/task-id}
 */
@Serdeable
public record TaskReport(String task) {}
