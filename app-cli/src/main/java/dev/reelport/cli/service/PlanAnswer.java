package dev.reelport.cli.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;

/**
 * What would be made of a request.
 *
 * @param models what each says that would be asked, in that order
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanAnswer(List<Opinion> models) {
    /** Refuses an answer without models. */
    public PlanAnswer {
        models = List.copyOf(Objects.requireNonNull(models, "models"));
    }

    /**
     * What one model says.
     *
     * @param provider the named provider
     * @param model the provider's name for the model
     * @param verdict exact, adjusted or refused
     * @param findings everything there is to say
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Opinion(
            String provider, String model, String verdict, List<FindingReport> findings) {
        /** Refuses half an opinion. */
        public Opinion {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(verdict, "verdict");
            findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
        }

        /** Whether it would not be made. */
        public boolean isRefused() {
            return verdict.equals("refused");
        }
    }
}
