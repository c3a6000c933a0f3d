package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Providers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

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
     * The job that follows this task: the one there is, or a new one. Asks the provider nothing.
     *
     * @throws dev.reelport.domain.provider.UnknownProviderException when no such provider is
     *     configured
     */
    public Job adopt(ProviderTask task) {
        providers.named(task.provider());
        Optional<Job> known = jobs.find(task);
        if (known.isPresent()) {
            return known.get();
        }
        Job job = Job.adopted(ids.get(), task, clock.instant());
        jobs.add(job);
        return job;
    }
}
