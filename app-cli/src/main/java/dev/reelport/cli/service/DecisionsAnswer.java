package dev.reelport.cli.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.report.DecisionLine;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;

/**
 * What people decided about a video.
 *
 * @param decisions the oldest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionsAnswer(List<DecisionLine> decisions) {
    /** Refuses an answer without decisions. */
    public DecisionsAnswer {
        decisions = List.copyOf(Objects.requireNonNull(decisions, "decisions"));
    }
}
