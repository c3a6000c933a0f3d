package dev.reelport.cli.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.report.ModelReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;

/**
 * Who can be asked.
 *
 * @param models in the order of the service's configuration
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelsAnswer(List<ModelReport> models) {
    /** Refuses an answer without models. */
    public ModelsAnswer {
        models = List.copyOf(Objects.requireNonNull(models, "models"));
    }
}
