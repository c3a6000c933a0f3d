package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.http.order.Plan;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be made of a request.
 *
 * @param chosen the address {@code provider/model} of the first one asked that takes it; absent:
 *     none does
 * @param models what each says, in the order in which they are asked
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanReport(@Nullable String chosen, List<ModelVerdict> models) {
    static PlanReport of(Plan.Verdicts plan) {
        List<ModelVerdict> models = plan.opinions().stream().map(ModelVerdict::of).toList();
        String chosen =
                models.stream()
                        .filter(model -> !model.verdict().equals(ModelVerdict.REFUSED))
                        .map(model -> model.provider() + "/" + model.model())
                        .findFirst()
                        .orElse(null);
        return new PlanReport(chosen, models);
    }

    /**
     * What one model says.
     *
     * @param provider the named provider
     * @param model the provider's name for the model
     * @param verdict {@code exact}: it makes just this; {@code adjusted}: it makes it as the
     *     adjustments say; {@code refused}: it does not, as asked or for want of consent
     * @param findings everything there is to say
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ModelVerdict(
            String provider, String model, String verdict, List<FindingReport> findings) {
        static final String REFUSED = "refused";

        static ModelVerdict of(Plan.Opinion opinion) {
            return new ModelVerdict(
                    opinion.model().provider(),
                    opinion.model().name(),
                    word(opinion),
                    FindingReport.of(opinion.findings()));
        }

        private static String word(Plan.Opinion opinion) {
            if (!opinion.isTaken()) {
                return REFUSED;
            }
            return opinion.isExact() ? "exact" : "adjusted";
        }
    }
}
