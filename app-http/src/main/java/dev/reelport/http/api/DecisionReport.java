package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How the doubt about a video ends; one of the two is said.
 *
 * @param task the address {@code provider/task-id} of the task that a person found
 * @param abandon why it is given up
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionReport(@Nullable String task, @Nullable String abandon) {}
