package dev.reelport.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.DecisionLine;
import dev.reelport.language.report.FailureReport;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a job stands, as JSON.
 *
 * @param video the name that a service gave it; absent: it is followed from here
 * @param task the address at the provider; absent: none is known
 * @param provider the named provider
 * @param model the provider's name for the model; absent: not known here
 * @param state such as {@code running}
 * @param progress 0 to 1; absent: the provider does not say
 * @param failure why there is no film; absent: nothing failed
 * @param films the files that were brought home; absent: none
 * @param filmIds what the provider itself calls the films, one for each it named; absent: it named
 *     none
 * @param missing why other films of the task did not come, one for each; absent: all came, or none
 * @param findings what the rules said; absent: nothing, or it was not asked
 * @param decisions what people decided about it; absent: nothing, or it was not asked
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JobReport(
        @Nullable String video,
        @Nullable String task,
        String provider,
        @Nullable String model,
        String state,
        @Nullable Double progress,
        @Nullable FailureReport failure,
        List<String> films,
        List<String> filmIds,
        List<FailureReport> missing,
        List<FindingReport> findings,
        List<DecisionLine> decisions) {

    /**
     * A job with the films that were brought home and what the rules said.
     *
     * @param address what people call it; absent: it has no name yet
     */
    public static JobReport of(
            Job job, @Nullable Address address, List<Path> films, List<FindingReport> findings) {
        return new JobReport(
                address == null || address.server() == null ? null : address.name(),
                job.state().task().map(ProviderTask::toString).orElse(null),
                job.provider(),
                job.model(),
                Words.of(job.state().stage()),
                progress(job.state()).map(Progress::fraction).orElse(null),
                FailureReport.of(job.state()).orElse(null),
                films.stream().map(Path::toString).toList(),
                filmIds(job.state()),
                FailureReport.missing(job.state()),
                findings,
                List.of());
    }

    /** The same with what people decided about it. */
    public JobReport with(List<DecisionLine> decided) {
        return new JobReport(
                video, task, provider, model, state, progress, failure, films, filmIds, missing,
                findings, decided);
    }

    /** What the provider itself calls the films of a job, one for each it named. */
    public static List<String> filmIds(JobState state) {
        return state instanceof JobState.Succeeded succeeded
                ? succeeded.clips().stream().flatMap(clip -> Stream.ofNullable(clip.id())).toList()
                : List.of();
    }

    private static Optional<Progress> progress(JobState state) {
        return state instanceof JobState.Running running
                ? Optional.ofNullable(running.progress())
                : Optional.empty();
    }
}
