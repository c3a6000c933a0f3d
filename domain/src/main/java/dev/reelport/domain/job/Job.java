package dev.reelport.domain.job;

import dev.reelport.domain.video.VideoRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One accepted request, addressed to one model of one provider, on its way to a film. Immutable;
 * each change makes a new version of it.
 *
 * @param id our own name for it
 * @param provider the named provider it is addressed to
 * @param model the provider's name for the model; absent: the task was adopted and nobody here
 *     knows
 * @param request what was asked, as it is sent; absent: the task was adopted
 * @param state where it stands
 * @param createdAt when it was accepted or adopted
 * @param followedSince since when its task is followed: from handing over, from adoption, or, after
 *     it timed out, from when it was taken up again; absent: there is no task yet
 * @param changedAt when it came to its present state
 * @param version 1 for the first, one more for each change
 * @param decidedBy the person who decided that it stands so, as the store shall remember them, such
 *     as {@code shop (key rp_a1b2c3)}; absent: nobody decided, it came about
 */
public record Job(
        JobId id,
        String provider,
        @Nullable String model,
        @Nullable VideoRequest request,
        JobState state,
        Instant createdAt,
        @Nullable Instant followedSince,
        Instant changedAt,
        long version,
        @Nullable String decidedBy) {

    /**
     * @throws IllegalArgumentException when the task belongs to another provider, or the person who
     *     decided has no name
     */
    public Job {
        if (decidedBy != null && decidedBy.isBlank()) {
            throw new IllegalArgumentException("who decides about job " + id + " has a name");
        }
        state.task().filter(task -> !task.provider().equals(provider)).ifPresent(Job::refuse);
    }

    /** A job that came to its state without anybody's decision. */
    public Job(
            JobId id,
            String provider,
            @Nullable String model,
            @Nullable VideoRequest request,
            JobState state,
            Instant createdAt,
            @Nullable Instant followedSince,
            Instant changedAt,
            long version) {
        this(
                id,
                provider,
                model,
                request,
                state,
                createdAt,
                followedSince,
                changedAt,
                version,
                null);
    }

    private static void refuse(ProviderTask task) {
        throw new IllegalArgumentException(
                "a job stays with its provider, but its task is " + task);
    }

    /** A job whose request was checked. */
    public static Job accepted(
            JobId id, String provider, String model, VideoRequest request, Instant now) {
        return new Job(id, provider, model, request, new JobState.Accepted(), now, null, now, 1);
    }

    /** A job for a task that was not created here, to look at it. */
    public static Job adopted(JobId id, ProviderTask task, Instant now) {
        return adopted(id, task, null, now);
    }

    /**
     * The same as somebody decided.
     *
     * @param by who; absent: nobody decided anything, it is looked at
     */
    public static Job adopted(JobId id, ProviderTask task, @Nullable String by, Instant now) {
        JobState state = new JobState.Submitted(task);
        return new Job(id, task.provider(), null, null, state, now, now, now, 1, by);
    }

    /**
     * The job in its next state.
     *
     * @throws IllegalStateException when no way leads there from the present state
     */
    public Job become(JobState next, Instant now) {
        return become(next, null, now);
    }

    /**
     * The job in the state that a person decided on.
     *
     * @param by who decided; absent: nobody did, it came about
     * @throws IllegalStateException when no way leads there from the present state
     */
    public Job become(JobState next, @Nullable String by, Instant now) {
        if (!following().contains(next.stage())) {
            throw new IllegalStateException(
                    "job %s is %s and cannot become %s".formatted(id, state.stage(), next.stage()));
        }
        Instant followed = next.stage() == Stage.SUBMITTED ? now : followedSince;
        return new Job(
                id, provider, model, request, next, createdAt, followed, now, version + 1, by);
    }

    /** How long its task has been followed; zero where there is none yet. */
    public Duration age(Instant now) {
        return followedSince == null ? Duration.ZERO : Duration.between(followedSince, now);
    }

    /** Whether it failed only because nobody wanted to wait any longer: the film may still come. */
    public boolean hasTimedOut() {
        return state instanceof JobState.Failed failed
                && failed.failure().kind() == FailureKind.TIMED_OUT;
    }

    private Set<Stage> following() {
        return switch (state.stage()) {
            case ACCEPTED -> Set.of(Stage.SUBMITTING, Stage.CANCELLED);
            case SUBMITTING -> Set.of(Stage.SUBMITTED, Stage.REJECTED, Stage.UNRESOLVED);
            case SUBMITTED, RUNNING ->
                    Set.of(Stage.RUNNING, Stage.SUCCEEDED, Stage.FAILED, Stage.CANCELLED);
            case UNRESOLVED -> Set.of(Stage.SUBMITTED, Stage.REJECTED, Stage.ABANDONED);
            case FAILED -> hasTimedOut() ? Set.of(Stage.SUBMITTED) : Set.of();
            case SUCCEEDED, CANCELLED, REJECTED, ABANDONED -> Set.of();
        };
    }
}
