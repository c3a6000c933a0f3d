package dev.reelport.language.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.job.Stage;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as JSON.
 *
 * @param kind our word for it
 * @param retry whether asking again makes sense
 * @param words the provider's own words
 * @param code the provider's own code; absent: none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureReport(String kind, boolean retry, String words, @Nullable String code) {
    private static final Set<Stage> DOUBTFUL = Set.of(Stage.SUBMITTING, Stage.UNRESOLVED);

    /** What went wrong with a job; one that the provider may have is not to be asked for again. */
    public static Optional<FailureReport> of(JobState state) {
        boolean doubtful = DOUBTFUL.contains(state.stage());
        return state.trouble()
                .map(FailureReport::of)
                .map(said -> doubtful ? said.withoutRetry() : said);
    }

    private FailureReport withoutRetry() {
        return new FailureReport(kind, false, words, code);
    }

    /** Why films beside those that came did not; empty where all did, or none. */
    public static List<FailureReport> missing(JobState state) {
        return state instanceof JobState.Succeeded succeeded
                ? succeeded.missing().stream().map(FailureReport::of).toList()
                : List.of();
    }

    /** One failure. */
    public static FailureReport of(Failure failure) {
        return new FailureReport(
                Words.of(failure.kind()),
                failure.retry() instanceof Retry.Later,
                Printable.of(failure.words()),
                failure.code());
    }
}
