package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request has no other answer: a problem of RFC 9457.
 *
 * @param type what kind of problem, as a relative reference into the documentation
 * @param title the kind in words
 * @param status of HTTP
 * @param detail what is the matter this time
 * @param findings every single thing that is wrong, each with its place
 * @param video the name of the video it is about; absent: there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemReport(
        String type,
        String title,
        int status,
        String detail,
        List<FindingReport> findings,
        @Nullable String video) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemReport of(ProblemKind kind, String detail, List<FindingReport> findings) {
        return new ProblemReport(
                kind.type(), kind.title(), kind.status().getCode(), detail, findings, null);
    }
}
