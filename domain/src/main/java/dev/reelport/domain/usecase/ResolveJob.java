package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Names the doubt about a job whose answer was lost, and ends it as a person decides, who is kept
 * with the job. Thread-safe.
 */
public final class ResolveJob {
    private final JobStore jobs;
    private final InstantSource clock;

    /** With the store to keep jobs in, and the time. */
    public ResolveJob(JobStore jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * The person found the task at the provider: it is followed from now on.
     *
     * @param by who the person is
     * @throws IllegalStateException when there is no doubt about the job
     * @throws IllegalArgumentException when the task is another provider's, or another job's
     */
    public Job adopt(Job unresolved, ProviderTask task, String by) {
        return resolved(unresolved, new JobState.Submitted(task), by);
    }

    /**
     * The person gives it up.
     *
     * @param reason kept with the job
     * @param by who the person is
     * @throws IllegalStateException when there is no doubt about the job
     */
    public Job abandon(Job unresolved, String reason, String by) {
        return resolved(unresolved, new JobState.Abandoned(reason), by);
    }

    /**
     * The process that handed it over is gone: whether the provider has it is not known. For
     * whoever starts after a crash and knows that nobody is handing it over any more.
     *
     * @throws IllegalStateException when the job was not being handed over
     */
    public Job doubt(Job submitting) {
        return kept(
                submitting,
                new JobState.Unresolved(
                        Failure.forGood(
                                FailureKind.UNREADABLE,
                                "the process that handed it over ended before the answer came")),
                null);
    }

    private Job resolved(Job job, JobState next, String by) {
        if (!(job.state() instanceof JobState.Unresolved)) {
            throw new IllegalStateException(
                    "job %s is %s; only a job whose answer was lost is resolved by hand"
                            .formatted(job.id(), job.state().stage()));
        }
        return kept(job, next, by);
    }

    private Job kept(Job job, JobState next, @Nullable String by) {
        Job changed = job.become(next, by, clock.instant());
        jobs.replace(changed);
        return changed;
    }
}
