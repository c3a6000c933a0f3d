package dev.reelport.language.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.rule.Finding;
import dev.reelport.language.document.Printable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as JSON and as a line.
 *
 * @param kind violation, adjustment or notice
 * @param code a stable name
 * @param path the place in the request
 * @param sentence what is the matter
 * @param limit what would be right; absent: nothing more to say
 * @param from what was asked; only of an adjustment
 * @param to what would be done; only of an adjustment
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingReport(
        String kind,
        String code,
        String path,
        String sentence,
        @Nullable String limit,
        @Nullable String from,
        @Nullable String to) {

    /** Hides what must not be seen: a finding may quote the request. */
    public FindingReport {
        sentence = Printable.of(sentence);
        from = from == null ? null : Printable.of(from);
        to = to == null ? null : Printable.of(to);
    }

    /** One finding. */
    public static FindingReport of(Finding finding) {
        return switch (finding) {
            case Finding.Violation violation ->
                    new FindingReport(
                            "violation",
                            violation.code(),
                            violation.path(),
                            violation.sentence(),
                            violation.limit(),
                            null,
                            null);
            case Finding.Adjustment adjustment ->
                    new FindingReport(
                            "adjustment",
                            adjustment.code(),
                            adjustment.path(),
                            adjustment.sentence(),
                            null,
                            adjustment.from(),
                            adjustment.to());
            case Finding.Notice notice ->
                    new FindingReport(
                            "notice",
                            notice.code(),
                            notice.path(),
                            notice.sentence(),
                            null,
                            null,
                            null);
        };
    }

    /** All findings, in order. */
    public static List<FindingReport> of(List<Finding> findings) {
        return findings.stream().map(FindingReport::of).toList();
    }

    /** For people: place, sentence, and what becomes of it. */
    public String line() {
        String more = to == null ? "" : ": " + from + " becomes " + to;
        String bound = limit == null || sentence.contains(limit) ? "" : " (" + limit + ")";
        return path + ": " + sentence + bound + more;
    }
}
