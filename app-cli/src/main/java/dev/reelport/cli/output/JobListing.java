package dev.reelport.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list.
 *
 * @param job what {@code resolve} calls it
 * @param video the name that a service gave it; absent: none is known
 * @param server the service that has it, where this machine keeps that; absent: it is asked here
 * @param state such as {@code unresolved}
 * @param at when it came to its state, ISO 8601
 * @param provider the named provider
 * @param model the provider's name for the model; absent: not known here
 * @param task the address at the provider; absent: none is known
 * @param client who asked a service for it; absent: not known here
 * @param failure why there is no film; absent: nothing failed
 * @param script how the script begins; absent: not known here
 * @param decidedBy the person who decided that it stands so; absent: nobody did
 * @param reason why a person gave it up; absent: nobody did
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobListing(
        String job,
        @Nullable String video,
        @Nullable String server,
        String state,
        String at,
        String provider,
        @Nullable String model,
        @Nullable String task,
        @Nullable String client,
        @Nullable String failure,
        @Nullable String script,
        @Nullable String decidedBy,
        @Nullable String reason) {}
