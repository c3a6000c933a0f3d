package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Providers;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes in a task that was not created here, or whose job was lost. Thread-safe. */
public final class AdoptTask {
    private final Providers providers;
    private final JobStore jobs;
    private final InstantSource clock;
    private final Supplier<JobId> ids;

    /** With the providers there are, the store to keep jobs in, the time, and names for jobs. */
    public AdoptTask(Providers providers, JobStore jobs, InstantSource clock, Supplier<JobId> ids) {
        this.providers = providers;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The job that follows this task, to look at it: the one there is, or a new one. One that had
     * timed out is followed again. Asks the provider nothing.
     *
     * @throws dev.reelport.domain.provider.UnknownProviderException when no such provider is
     *     configured
     * @throws RuntimeException when somebody else takes it in at the same moment; then there is a
     *     job, and asking again gives it
     */
    public Job adopt(ProviderTask task) {
        return adopted(task, null);
    }

    /**
     * The same as a person decided, who is kept with a job that is new or followed again.
     *
     * @param by who the person is
     * @throws dev.reelport.domain.provider.UnknownProviderException when no such provider is
     *     configured
     * @throws RuntimeException when somebody else takes it in at the same moment
     */
    public Job adopt(ProviderTask task, String by) {
        return adopted(task, by);
    }

    private Job adopted(ProviderTask task, @Nullable String by) {
        providers.named(task.provider());
        return jobs.find(task)
                .map(known -> resumed(known, task, by))
                .orElseGet(() -> added(task, by));
    }

    /** Of a job that timed out the film may have come since. */
    private Job resumed(Job known, ProviderTask task, @Nullable String by) {
        if (!known.hasTimedOut()) {
            return known;
        }
        Job resumed = known.become(new JobState.Submitted(task), by, clock.instant());
        jobs.replace(resumed);
        return resumed;
    }

    private Job added(ProviderTask task, @Nullable String by) {
        Job job = Job.adopted(ids.get(), task, by, clock.instant());
        jobs.add(job);
        return job;
    }
}
