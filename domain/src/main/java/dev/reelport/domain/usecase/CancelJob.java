package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.Providers;
import java.time.InstantSource;

/** Calls a job off. Thread-safe. */
public final class CancelJob {
    private final Providers providers;
    private final JobStore jobs;
    private final InstantSource clock;

    /** With the providers to ask, the store to keep jobs in, and the time. */
    public CancelJob(Providers providers, JobStore jobs, InstantSource clock) {
        this.providers = providers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Calls a job off: at once where nothing was sent, by asking the provider where it has the
     * task.
     *
     * @return done, and the job is kept as cancelled, unless it came to another end meanwhile; or
     *     why not, and the job stays as it is. A job that is sent, but whose task is not known, is
     *     {@link Cancellation#IN_DOUBT}
     * @throws StaleJobException when the job was not sent yet and somebody else changed it
     *     meanwhile
     * @throws dev.reelport.domain.provider.ProviderException when the wish did not reach the
     *     provider
     */
    public Cancellation cancel(Job job) {
        if (job.state().stage().isFinal()) {
            return Cancellation.TOO_LATE;
        }
        if (job.state().stage() == Stage.ACCEPTED) {
            keep(job, new JobState.Cancelled(null));
            return Cancellation.DONE;
        }
        return job.state().task().map(task -> cancel(job, task)).orElse(Cancellation.IN_DOUBT);
    }

    private Cancellation cancel(Job job, ProviderTask task) {
        Cancellation cancellation = providers.named(job.provider()).cancel(task);
        if (cancellation == Cancellation.DONE) {
            keepWhateverHappened(job, task);
        }
        return cancellation;
    }

    /**
     * A look that was under way may change the job meanwhile; the task is called off all the same.
     */
    private void keepWhateverHappened(Job job, ProviderTask task) {
        try {
            keep(job, new JobState.Cancelled(task));
        } catch (StaleJobException changed) {
            jobs.find(job.id())
                    .filter(now -> !now.state().stage().isFinal())
                    .ifPresent(now -> keepWhateverHappened(now, task));
        }
    }

    private void keep(Job job, JobState next) {
        jobs.replace(job.become(next, clock.instant()));
    }
}
