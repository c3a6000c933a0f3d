package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.report.FindingReport;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request has no other answer: a problem of RFC 9457.
 *
 * @param type what kind of problem, as a relative reference to a page about it
 * @param title the kind in words
 * @param status of HTTP
 * @param detail what is the matter this time
 * @param instance names this one case in the log of the service; absent: there is nothing more to
 *     find out
 * @param findings every single thing that is wrong, each with its place; absent: the detail says it
 *     all
 * @param video as it is kept where a provider refused it; absent: the problem is of none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemReport(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<FindingReport> findings,
        @Nullable VideoReport video) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemReport of(ProblemKind kind, String detail, List<FindingReport> findings) {
        return new ProblemReport(
                kind.type(), kind.title(), kind.status().getCode(), detail, null, findings, null);
    }

    /** The same, of a video. */
    ProblemReport of(VideoReport refused) {
        return new ProblemReport(type, title, status, detail, instance, findings, refused);
    }

    /** A defect, by the name it has in the log; what it was is nobody else's business. */
    static ProblemReport defect(String instance) {
        ProblemKind kind = ProblemKind.DEFECT;
        return new ProblemReport(
                kind.type(),
                kind.title(),
                kind.status().getCode(),
                "this should not have happened",
                instance,
                List.of(),
                null);
    }

    /** A status of HTTP that we have nothing to add to, as RFC 9457 wants it. */
    static ProblemReport plain(HttpStatus status, String detail) {
        return new ProblemReport(
                "about:blank", status.getReason(), status.getCode(), detail, null, List.of(), null);
    }
}
