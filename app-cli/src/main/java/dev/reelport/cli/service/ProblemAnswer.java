package dev.reelport.cli.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the service did not do it: a problem of RFC 9457.
 *
 * @param type leads to a page about it; absent: HTTP's status says it all
 * @param title what is the matter
 * @param detail this time; absent: nothing more to say
 * @param instance the entry in the log of the service; absent: none
 * @param findings every single thing that is wrong
 * @param video that a provider refused; absent: the problem is of none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemAnswer(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<FindingReport> findings,
        @Nullable VideoAnswer video) {
    /** The media type of problems. */
    static final String MEDIA_TYPE = "application/problem+json";

    /** Keeps the order. */
    public ProblemAnswer {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** For people, in one line. */
    String sentence() {
        String first = title == null ? "the service refused" : title;
        return first
                + (detail == null ? "" : ": " + detail)
                + (instance == null ? "" : " (" + instance + ")");
    }
}
