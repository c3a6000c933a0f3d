package dev.reelport.cli.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The task that a person names.
 *
 * @param task the address {@code provider/task-id}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionBody(String task) {}
