package dev.reelport.cli.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.video.Link;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.FailureReport;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a video of the service stands, as the service tells it; only what is used here. What must be
 * there and is not makes the answer unreadable.
 *
 * @param id the service's name for it
 * @param state such as {@code running}
 * @param progress 0 to 1; absent: the provider does not say
 * @param provider who makes it
 * @param model the provider's name for the model; absent: the task was adopted
 * @param task the address at the provider; absent: none is known
 * @param client who asked for it; absent: the service does not say
 * @param createdAt when it was asked for
 * @param changedAt when it came to its state
 * @param failure why there is no film; absent: nothing failed
 * @param abandoned why a person gave it up; absent: nobody did
 * @param decidedBy the person who decided that it stands so; absent: nobody did
 * @param missing why other films did not come
 * @param findings what is made differently, and what is worth knowing
 * @param films what was made, in order
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VideoAnswer(
        String id,
        String state,
        @Nullable Double progress,
        String provider,
        @Nullable String model,
        @Nullable String task,
        @Nullable String client,
        Instant createdAt,
        Instant changedAt,
        @Nullable FailureReport failure,
        @Nullable String abandoned,
        @Nullable String decidedBy,
        @Nullable List<FailureReport> missing,
        @Nullable List<FindingReport> findings,
        @Nullable List<Film> films) {

    /** Refuses what no service of ours would tell. */
    public VideoAnswer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
        missing = missing == null ? List.of() : List.copyOf(missing);
        findings = findings == null ? List.of() : List.copyOf(findings);
        films = films == null ? List.of() : List.copyOf(films);
    }

    /**
     * A film.
     *
     * @param number from 0
     * @param url where it is served; absent: it is not home yet, or does not come
     * @param id what the provider calls it; absent: it has no name
     * @param seconds how long it is; absent: the provider did not say
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Film(
            int number, @Nullable String url, @Nullable String id, @Nullable Double seconds) {
        /** Without the address. */
        @Override
        public String toString() {
            return "film " + number;
        }
    }

    /** Whether every film is at the service. */
    boolean isHome() {
        return Objects.requireNonNull(films).stream().allMatch(film -> film.url() != null);
    }

    /**
     * The same as a job; its name is that of the video.
     *
     * @param root where the service is
     * @throws IllegalArgumentException when no job can stand so
     */
    Job job(String root) {
        return new Job(
                new JobId(id),
                provider,
                model,
                null,
                jobState(root),
                createdAt,
                null,
                changedAt,
                1,
                decidedBy == null || decidedBy.isBlank() ? null : decidedBy);
    }

    private JobState jobState(String root) {
        return switch (Words.read(Stage.class, state)) {
            case ACCEPTED -> new JobState.Accepted();
            case SUBMITTING -> new JobState.Submitting();
            case SUBMITTED -> new JobState.Submitted(receipt());
            case RUNNING ->
                    new JobState.Running(
                            receipt(), progress == null ? null : new Progress(progress));
            case SUCCEEDED -> succeeded(root);
            case FAILED -> new JobState.Failed(receipt(), trouble());
            case CANCELLED -> new JobState.Cancelled(task == null ? null : receipt());
            case REJECTED -> new JobState.Rejected(trouble());
            case UNRESOLVED -> new JobState.Unresolved(trouble());
            case ABANDONED ->
                    new JobState.Abandoned(abandoned == null ? "without a reason" : abandoned);
        };
    }

    private ProviderTask receipt() {
        return ProviderTask.read(Optional.ofNullable(task).orElse(""));
    }

    private Failure trouble() {
        return failure == null
                ? Failure.forGood(FailureKind.NOT_MADE, "the service does not say why")
                : Failures.read(failure);
    }

    private JobState succeeded(String root) {
        List<Clip> clips =
                Objects.requireNonNull(films).stream().map(film -> clip(root, film)).toList();
        List<Failure> lacking =
                Objects.requireNonNull(missing).stream().map(Failures::read).toList();
        return new JobState.Succeeded(receipt(), clips, lacking);
    }

    /** It lies at the service, whatever address the answer names. */
    private Clip clip(String root, Film film) {
        return new Clip(
                receipt(),
                new Link(URI.create(root + FilmPath.of(new JobId(id), film.number()))),
                film.id(),
                null,
                null,
                film.seconds() == null ? null : Duration.ofMillis((long) (film.seconds() * 1000)),
                null);
    }
}
