package dev.reelport.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one model would make of a request, as JSON and as lines.
 *
 * @param provider the named provider
 * @param model the provider's name for the model
 * @param verdict exact, adjusted or refused
 * @param findings everything there is to say
 * @param message the HTTP message that would be sent, without keys and the queries of links;
 *     absent: not asked for, refused, or nothing goes over a network
 * @param curl a command for a shell that sends the same; absent: as above
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanReport(
        String provider,
        String model,
        String verdict,
        List<FindingReport> findings,
        @Nullable String message,
        @Nullable String curl) {

    /** One plan. */
    public static PlanReport of(Plan plan) {
        return new PlanReport(
                plan.model().provider(),
                plan.model().name(),
                word(plan.verdict()),
                FindingReport.of(plan.verdict().findings()),
                null,
                null);
    }

    /** The same with what would be sent. */
    public PlanReport sending(String message, String curl) {
        return new PlanReport(provider, model, verdict, findings, message, curl);
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

    /** For people: the address in a column of this width, the verdict, and every finding. */
    public List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        lines.add(address() + " ".repeat(width - address().length()) + "  " + words());
        findings.stream().map(FindingReport::line).map("    "::concat).forEach(lines::add);
        return lines;
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
