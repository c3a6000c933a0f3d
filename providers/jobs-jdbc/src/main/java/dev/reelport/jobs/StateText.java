package dev.reelport.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a job stands, as it is kept.
 *
 * @param stage a {@link Stage}
 * @param task as provider/task-id; absent: none
 * @param progress from 0 to 1; absent: not known
 * @param clips absent: none
 * @param missing why films did not come beside those that did; absent: all came
 * @param failure absent: none
 * @param reason why a person gave it up; absent: nobody did
 * @param decidedBy the person who decided it; absent: nobody did
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record StateText(
        String stage,
        @Nullable String task,
        @Nullable Double progress,
        @Nullable List<ClipText> clips,
        @Nullable List<FailureText> missing,
        @Nullable FailureText failure,
        @Nullable String reason,
        @Nullable String decidedBy) {
    /**
     * How a job stands.
     *
     * @param state where
     * @param by the person who decided it; absent: nobody did
     */
    record Decided(JobState state, @Nullable String by) {}

    static String write(Job job) {
        JobState state = job.state();
        return Json.write(
                new StateText(
                        state.stage().name(),
                        state.task().map(ProviderTask::toString).orElse(null),
                        progress(state),
                        clips(state),
                        missing(state),
                        state.trouble().map(FailureText::of).orElse(null),
                        state instanceof JobState.Abandoned(var reason) ? reason : null,
                        job.decidedBy()));
    }

    private static @Nullable Double progress(JobState state) {
        return state instanceof JobState.Running running && running.progress() != null
                ? running.progress().fraction()
                : null;
    }

    private static @Nullable List<ClipText> clips(JobState state) {
        return state instanceof JobState.Succeeded succeeded
                ? succeeded.clips().stream().map(ClipText::of).toList()
                : null;
    }

    private static @Nullable List<FailureText> missing(JobState state) {
        return state instanceof JobState.Succeeded succeeded && !succeeded.missing().isEmpty()
                ? succeeded.missing().stream().map(FailureText::of).toList()
                : null;
    }

    /**
     * Reads what was written.
     *
     * @param what it belongs to, for the message
     * @throws DatabaseException when it is not what was written
     */
    static Decided read(String json, String what) {
        StateText text = Json.read(json, Argument.of(StateText.class), what);
        try {
            return new Decided(text.state(), text.decidedBy);
        } catch (RuntimeException broken) {
            throw Json.unreadable(what, broken);
        }
    }

    private JobState state() {
        return switch (Stage.valueOf(stage)) {
            case ACCEPTED -> new JobState.Accepted();
            case SUBMITTING -> new JobState.Submitting();
            case SUBMITTED -> new JobState.Submitted(receipt());
            case RUNNING ->
                    new JobState.Running(
                            receipt(), progress == null ? null : new Progress(progress));
            case SUCCEEDED -> new JobState.Succeeded(receipt(), films(), losses());
            case FAILED -> new JobState.Failed(receipt(), trouble());
            case CANCELLED -> new JobState.Cancelled(task == null ? null : receipt());
            case REJECTED -> new JobState.Rejected(trouble());
            case UNRESOLVED -> new JobState.Unresolved(trouble());
            case ABANDONED -> new JobState.Abandoned(Objects.requireNonNull(reason));
        };
    }

    private ProviderTask receipt() {
        return ProviderTask.read(Objects.requireNonNull(task));
    }

    private Failure trouble() {
        return Objects.requireNonNull(failure).failure();
    }

    private List<Failure> losses() {
        return missing == null ? List.of() : missing.stream().map(FailureText::failure).toList();
    }

    private List<Clip> films() {
        return Objects.requireNonNull(clips).stream().map(ClipText::clip).toList();
    }
}
