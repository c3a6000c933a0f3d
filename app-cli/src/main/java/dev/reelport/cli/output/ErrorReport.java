package dev.reelport.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.document.Problem;
import dev.reelport.language.report.FailureReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command has no result, as JSON.
 *
 * @param error in one sentence
 * @param problems every single thing that is wrong; empty: the sentence says it all
 * @param video the name that a service gave it; absent: there is none
 * @param task the address of the task that goes on, or whose film is not here; absent: none is
 *     known
 * @param failure what the provider said; absent: it was not asked
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ErrorReport(
        String error,
        List<Report> problems,
        @Nullable String video,
        @Nullable String task,
        @Nullable FailureReport failure) {
    /**
     * One thing that is wrong.
     *
     * @param source the file or flag
     * @param line from 1; 0: a flag
     * @param column from 1; 0: a flag
     * @param path the same place by names
     * @param code a stable name
     * @param sentence what is wrong and what would be right
     */
    @Serdeable
    public record Report(
            String source, int line, int column, String path, String code, String sentence) {
        static Report of(Problem problem) {
            return new Report(
                    problem.place().source(),
                    problem.place().line(),
                    problem.place().column(),
                    problem.path(),
                    problem.code(),
                    problem.sentence());
        }
    }
}
