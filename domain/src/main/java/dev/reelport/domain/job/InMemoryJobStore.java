package dev.reelport.domain.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps jobs for as long as the process lives. Safe for any number of threads. */
public final class InMemoryJobStore implements JobStore {
    private static final Comparator<Job> NEWEST_FIRST =
            Comparator.comparing(Job::createdAt).reversed().thenComparing(job -> job.id().value());

    private final ConcurrentMap<JobId, Job> jobs = new ConcurrentHashMap<>();
    private final ConcurrentMap<ProviderTask, JobId> tasks = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryJobStore() {}

    @Override
    public void add(Job job) {
        claimTask(job);
        if (jobs.putIfAbsent(job.id(), job) != null) {
            throw new IllegalArgumentException("there is a job " + job.id() + " already");
        }
    }

    @Override
    public void replace(Job job) {
        claimTask(job);
        jobs.compute(
                job.id(),
                (id, kept) -> {
                    if (kept == null || kept.version() != job.version() - 1) {
                        throw new StaleJobException(id, job.version());
                    }
                    return job;
                });
    }

    private void claimTask(Job job) {
        job.state()
                .task()
                .ifPresent(
                        task -> {
                            JobId owner = tasks.putIfAbsent(task, job.id());
                            if (owner != null && !owner.equals(job.id())) {
                                throw new IllegalArgumentException(
                                        "the task " + task + " belongs to job " + owner);
                            }
                        });
    }

    @Override
    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public Optional<Job> find(ProviderTask task) {
        return Optional.ofNullable(tasks.get(task)).flatMap(this::find);
    }

    @Override
    public List<Job> list(JobFilter filter) {
        return jobs.values().stream()
                .filter(filter::wants)
                .sorted(NEWEST_FIRST)
                .limit(filter.most())
                .toList();
    }
}
