package dev.reelport.http.api;

import dev.reelport.language.report.ModelReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Models and what each can make.
 *
 * @param models in the order of the configuration
 */
@Serdeable
public record ModelList(List<ModelReport> models) {}
