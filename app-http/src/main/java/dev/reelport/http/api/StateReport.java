package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.JobChange;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Progress;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.FailureReport;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state that a video came to.
 *
 * @param state such as {@code running}
 * @param progress 0 to 1; absent: the provider does not say
 * @param failure why there is no film; absent: nothing failed
 * @param at when
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StateReport(
        String state, @Nullable Double progress, @Nullable FailureReport failure, Instant at) {
    static StateReport of(JobChange change) {
        JobState state = change.state();
        return new StateReport(
                Words.of(state.stage()),
                VideoReport.progress(state).map(Progress::fraction).orElse(null),
                FailureReport.of(state).orElse(null),
                change.at());
    }
}
