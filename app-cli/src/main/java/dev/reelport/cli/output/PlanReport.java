package dev.reelport.cli.output;

import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What one model would make of a request, as JSON and as lines.
 *
 * @param provider the named provider
 * @param model the provider's name for the model
 * @param verdict exact, adjusted or refused
 * @param findings everything there is to say
 */
@Serdeable
public record PlanReport(
        String provider, String model, String verdict, List<FindingReport> findings) {

    /** One plan. */
    public static PlanReport of(Plan plan) {
        return new PlanReport(
                plan.model().provider(),
                plan.model().name(),
                word(plan.verdict()),
                FindingReport.of(plan.verdict().findings()));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> accepted.isExact() ? "exact" : "adjusted";
            case Verdict.Refused refused -> "refused";
        };
    }

    /** Whether it would be made. */
    public boolean isAccepted() {
        return !verdict.equals("refused");
    }

    /** {@code provider/model}. */
    public String address() {
        return provider + "/" + model;
    }

    /** The verdict for people. */
    public String words() {
        return switch (verdict) {
            case "exact" -> "accepted exactly";
            case "adjusted" -> "accepted with adjustments";
            default -> "refused";
        };
    }
}
