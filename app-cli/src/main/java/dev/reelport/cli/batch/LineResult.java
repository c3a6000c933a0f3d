package dev.reelport.cli.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.cli.ExitCode;
import dev.reelport.cli.output.JobReport;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.FailureReport;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a batch, as JSON.
 *
 * @param line its number in the file, from 1
 * @param state such as {@code succeeded}; {@code not-begun}: it was never handed over
 * @param provider the named provider; absent: it was never handed over
 * @param model the provider's name for the model; absent: as above
 * @param task the address at the provider; absent: none is known
 * @param job our name for the job, at a service its idempotency key; absent: it was never handed
 *     over
 * @param video the service's name for it; absent: there is none, or it is not known
 * @param films the files that were brought home; absent: none
 * @param filmIds what the provider itself calls the films, one for each it named; absent: it named
 *     none
 * @param missing why other films of its task did not come, one for each; absent: all came, or none
 * @param findings what the rules said
 * @param failure what went wrong; absent: nothing
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
        int line,
        String state,
        @Nullable String provider,
        @Nullable String model,
        @Nullable String task,
        @Nullable String job,
        @Nullable String video,
        @Nullable List<String> films,
        @Nullable List<String> filmIds,
        @Nullable List<FailureReport> missing,
        @Nullable List<FindingReport> findings,
        @Nullable FailureReport failure) {
    private static final String NOT_BEGUN = "not-begun";

    /** What this machine did not manage, not the provider. */
    private static final String NOT_SAVED = "not-saved";

    /** A line that was never handed over. */
    public static LineResult notBegun(int line) {
        return new LineResult(
                line, NOT_BEGUN, null, null, null, null, null, null, null, null, List.of(), null);
    }

    /** A line as its job stands. */
    public static LineResult of(int line, Job job, List<FindingReport> findings) {
        LineResult begun =
                new LineResult(
                        line,
                        NOT_BEGUN,
                        job.provider(),
                        job.model(),
                        null,
                        job.id().value(),
                        null,
                        null,
                        null,
                        null,
                        findings,
                        null);
        return begun.now(job);
    }

    /** The same as its job, or another one for the same task, stands now. */
    public LineResult now(Job changed) {
        List<String> named = JobReport.filmIds(changed.state());
        List<FailureReport> lacking = FailureReport.missing(changed.state());
        return new LineResult(
                line,
                Words.of(changed.state().stage()),
                provider,
                model,
                changed.state().task().map(ProviderTask::toString).orElse(task),
                job,
                video,
                films,
                named.isEmpty() ? null : named,
                lacking.isEmpty() ? null : lacking,
                findings,
                FailureReport.of(changed.state()).orElse(null));
    }

    /** The same with the name that a service gave it. */
    public LineResult named(@Nullable String name) {
        return new LineResult(
                line, state, provider, model, task, job, name, films, filmIds, missing, findings,
                failure);
    }

    /** The same, of unknown outcome, whose task was found. */
    public LineResult found(String address) {
        return new LineResult(
                line,
                Words.of(Stage.SUBMITTED),
                provider,
                model,
                address,
                job,
                video,
                films,
                filmIds,
                missing,
                findings,
                null);
    }

    /** The same with its films. */
    public LineResult withFilms(List<Path> brought) {
        List<String> names = brought.stream().map(Path::toString).toList();
        return new LineResult(
                line, state, provider, model, task, job, video, names, filmIds, missing, findings,
                failure);
    }

    /** The same with what went wrong after it was handed over. */
    public LineResult failing(@Nullable FailureReport trouble) {
        return new LineResult(
                line, state, provider, model, task, job, video, films, filmIds, missing, findings,
                trouble);
    }

    /** The same with a film that this machine could not save. */
    public LineResult notSaved(String reason) {
        return failing(new FailureReport(NOT_SAVED, true, reason, null));
    }

    /** As it is told when nobody hands it over any more: what has no outcome is unresolved. */
    public LineResult settled() {
        if (!is(Stage.SUBMITTING) || video != null) {
            return this;
        }
        FailureReport lost =
                new FailureReport(
                        Words.of(FailureKind.UNREADABLE),
                        false,
                        "the process that handed it over ended before the answer came",
                        null);
        return new LineResult(
                line,
                Words.of(Stage.UNRESOLVED),
                provider,
                model,
                task,
                job,
                video,
                films,
                filmIds,
                missing,
                findings,
                lost);
    }

    /** Whether its state is one that a job can be in. */
    boolean hasKnownState() {
        return Arrays.stream(Stage.values()).anyMatch(this::is);
    }

    /** Whether it is the intent, before anything is handed over. */
    boolean isIntent() {
        return is(Stage.SUBMITTING);
    }

    /** Whether the provider may have it, and nobody knows its task. */
    public boolean isUnresolved() {
        return is(Stage.UNRESOLVED) || is(Stage.SUBMITTING);
    }

    /** Whether a service was asked and nobody heard whether it has it. */
    boolean isUnheard() {
        return video == null && isUnresolved();
    }

    /** What it is looked at by; absent: nothing is known. */
    public @Nullable String address() {
        return video == null ? task : video;
    }

    /** Whether following its task, or fetching its film, may still bring something. */
    public boolean isOpen() {
        boolean goesOn = is(Stage.SUBMITTED) || is(Stage.RUNNING) || hasTimedOut();
        boolean lacksFilms = is(Stage.SUCCEEDED) && films == null;
        boolean isAtService = video != null && (isUnresolved() || is(Stage.ACCEPTED));
        return address() != null && (goesOn || lacksFilms || isAtService);
    }

    private boolean hasTimedOut() {
        return is(Stage.FAILED) && isFor(FailureKind.TIMED_OUT);
    }

    private boolean is(Stage stage) {
        return state.equals(Words.of(stage));
    }

    private boolean isFor(FailureKind kind) {
        return failure != null && failure.kind().equals(Words.of(kind));
    }

    /** What a command for this line alone would end with. */
    public int exitCode() {
        if (isUnresolved() || hasTimedOut()) {
            return ExitCode.UNKNOWN;
        }
        if (state.equals(NOT_BEGUN)) {
            return ExitCode.BROKEN;
        }
        if (is(Stage.REJECTED)) {
            return isFor(FailureKind.UNREACHABLE) ? ExitCode.NOT_REACHED : ExitCode.FAILED;
        }
        if (is(Stage.FAILED) || is(Stage.CANCELLED)) {
            return ExitCode.FAILED;
        }
        return failure == null ? ExitCode.DONE : ofTrouble(failure);
    }

    /** The task goes on, or its film is there, and it could not be followed or fetched. */
    private int ofTrouble(FailureReport trouble) {
        if (trouble.kind().equals(NOT_SAVED)) {
            return ExitCode.BROKEN;
        }
        return is(Stage.SUCCEEDED) && isFor(FailureKind.GONE) ? ExitCode.FAILED : ExitCode.UNKNOWN;
    }
}
