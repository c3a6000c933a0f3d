package dev.reelport.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How the doubt about a job ended.
 *
 * @param job which job
 * @param state that it came to
 * @param task the address at the provider; absent: it was given up
 * @param reason why it was given up; absent: it was not
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResolutionReport(
        String job, String state, @Nullable String task, @Nullable String reason) {}
