package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.report.DecisionLine;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What people decided about a video.
 *
 * @param decisions the oldest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionHistory(List<DecisionLine> decisions) {}
