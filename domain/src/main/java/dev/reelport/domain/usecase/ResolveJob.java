package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import java.time.InstantSource;

/** Ends the doubt about a job whose answer was lost, as a person decides. Thread-safe. */
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
     * @throws IllegalStateException when there is no doubt about the job
     * @throws IllegalArgumentException when the task is another provider's
     */
    public Job adopt(Job unresolved, ProviderTask task) {
        return kept(unresolved, new JobState.Submitted(task));
    }

    /**
     * The person gives it up.
     *
     * @param reason kept with the job
     * @throws IllegalStateException when there is no doubt about the job
     */
    public Job abandon(Job unresolved, String reason) {
        return kept(unresolved, new JobState.Abandoned(reason));
    }

    private Job kept(Job job, JobState next) {
        if (!(job.state() instanceof JobState.Unresolved)) {
            throw new IllegalStateException(
                    "job %s is %s; only a job whose answer was lost is resolved by hand"
                            .formatted(job.id(), job.state().stage()));
        }
        Job changed = job.become(next, clock.instant());
        jobs.replace(changed);
        return changed;
    }
}
