package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.domain.video.DurationText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks once at the task of a job and keeps what it learned. Thread-safe; may be repeated. */
public final class AdvanceJob {
    /** After a create, a provider of many machines may not know its own task everywhere yet. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final Providers providers;
    private final JobStore jobs;
    private final InstantSource clock;

    /** With the providers to look at, the store to keep jobs in, and the time. */
    public AdvanceJob(Providers providers, JobStore jobs, InstantSource clock) {
        this.providers = providers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Looks at the task of a job.
     *
     * @param job as it is kept
     * @return the job as it stands now; the same where nothing changed or there is nothing to look
     *     at
     * @throws dev.reelport.domain.job.StaleJobException when somebody else changed it meanwhile
     */
    public Look look(Job job) {
        if (job.state().stage().isFinal() || job.state().task().isEmpty()) {
            return new Look(job, null, null);
        }
        ProviderTask task = job.state().task().orElseThrow();
        VideoProvider provider = providers.named(job.provider());
        PollResult result;
        try {
            result = Objects.requireNonNull(provider.poll(task));
        } catch (ProviderException failed) {
            return troubled(job, task, failed.failure());
        } catch (Exception broken) {
            return troubled(job, task, brokenOff(broken));
        }
        return new Look(kept(job, next(job, task, result, provider)), result, null);
    }

    /** An adapter that breaks its promise. What it throws is not quoted: it may hold a key. */
    private static Failure brokenOff(Exception broken) {
        String words = "looking broke off: " + broken.getClass().getSimpleName();
        return Failure.forNow(FailureKind.UNREADABLE, words);
    }

    /** A look that failed says nothing about the task, however late it is, unless it is gone. */
    private Look troubled(Job job, ProviderTask task, Failure trouble) {
        boolean gone = trouble.kind() == FailureKind.GONE && trouble.retry() instanceof Retry.Never;
        boolean ended = gone && !isSettling(job);
        return new Look(ended ? kept(job, new JobState.Failed(task, trouble)) : job, null, trouble);
    }

    /** Not one that was taken in: nobody knows how old its task is. */
    private boolean isSettling(Job job) {
        return job.request() != null && job.age(clock.instant()).compareTo(SETTLING) < 0;
    }

    private JobState next(Job job, ProviderTask task, PollResult result, VideoProvider provider) {
        return switch (result) {
            case PollResult.Succeeded succeeded ->
                    new JobState.Succeeded(task, succeeded.clips(), missing(job, succeeded));
            case PollResult.Failed failed -> new JobState.Failed(task, failed.failure());
            case PollResult.Cancelled cancelled -> new JobState.Cancelled(task);
            case PollResult.Running running when !isLate(job, provider) ->
                    new JobState.Running(task, running.progress());
            case PollResult.Running running -> late(job, task, provider);
            case PollResult.Waiting waiting -> late(job, task, provider);
            case PollResult.Unknown unknown -> late(job, task, provider);
        };
    }

    /** What the provider tells of, and what was asked for beyond all that it tells of. */
    private static List<Failure> missing(Job job, PollResult.Succeeded succeeded) {
        List<Failure> missing = new ArrayList<>(succeeded.missing());
        Integer asked = job.request() == null ? null : job.request().variants();
        int told = succeeded.clips().size() + missing.size();
        for (int film = told; asked != null && film < asked; film++) {
            missing.add(Failure.forGood(FailureKind.NO_FILM, "the provider does not mention it"));
        }
        return missing;
    }

    /** The present state, or the end of waiting. The task is kept: it can be adopted later. */
    private JobState late(Job job, ProviderTask task, VideoProvider provider) {
        if (!isLate(job, provider)) {
            return job.state();
        }
        PollingPlan plan = provider.pollingPlan(job.model());
        return new JobState.Failed(
                task,
                Failure.forNow(
                        FailureKind.TIMED_OUT,
                        "no film after " + DurationText.of(plan.deadline())));
    }

    private boolean isLate(Job job, VideoProvider provider) {
        return provider.pollingPlan(job.model()).isOver(job.age(clock.instant()));
    }

    private Job kept(Job job, JobState next) {
        if (next.equals(job.state())) {
            return job;
        }
        Job changed = job.become(next, clock.instant());
        jobs.replace(changed);
        return changed;
    }

    /**
     * What a look brought.
     *
     * @param job as it stands now
     * @param result what the provider said; absent: there was nothing to look at, or trouble
     * @param trouble why the look failed; absent: it did not
     */
    public record Look(Job job, @Nullable PollResult result, @Nullable Failure trouble) {}
}
