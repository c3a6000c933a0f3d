package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.report.ModelReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Models and what each can make.
 *
 * @param models in the order of the configuration
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelList(List<ModelReport> models) {}
