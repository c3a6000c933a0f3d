package dev.reelport.http;

import dev.reelport.domain.job.Attention;
import dev.reelport.domain.job.InMemoryJobStore;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobChange;
import dev.reelport.domain.job.JobFilter;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps jobs in memory and attends to them as soon as they change, for specs without a database.
 */
final class ImpatientAttention implements JobStore, Attention {
    private final JobStore jobs = new InMemoryJobStore();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile @Nullable Attendant attendant;

    @Override
    public void begin(Attendant attendant) {
        this.attendant = attendant;
    }

    @Override
    public void hint(JobId job) {
        attendAt(job, Instant.now());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    private void attendAt(JobId job, Instant when) {
        long wait = Math.max(0, Duration.between(Instant.now(), when).toMillis());
        thread.schedule(() -> attend(job), wait, TimeUnit.MILLISECONDS);
    }

    private void attend(JobId job) {
        Attendant known = attendant;
        if (known != null) {
            known.attend(job).ifPresent(next -> attendAt(job, next));
        }
    }

    @Override
    public void add(Job job) {
        jobs.add(job);
        hint(job.id());
    }

    @Override
    public void replace(Job job) {
        jobs.replace(job);
        hint(job.id());
    }

    @Override
    public Optional<Job> find(JobId id) {
        return jobs.find(id);
    }

    @Override
    public Optional<Job> find(ProviderTask task) {
        return jobs.find(task);
    }

    @Override
    public List<Job> list(JobFilter filter) {
        return jobs.list(filter);
    }

    @Override
    public List<JobChange> changes(JobId id, long after) {
        return jobs.changes(id, after);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
