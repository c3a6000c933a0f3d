package dev.reelport.cli.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides; one of the two.
 *
 * @param task the address {@code provider/task-id}
 * @param abandon why it is given up
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionBody(@Nullable String task, @Nullable String abandon) {}
