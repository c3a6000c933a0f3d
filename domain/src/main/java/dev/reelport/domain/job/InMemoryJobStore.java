package dev.reelport.domain.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps jobs for as long as the process lives. Safe for any number of threads. */
public final class InMemoryJobStore implements JobStore {
    private static final Comparator<Job> NEWEST_FIRST =
            Comparator.comparing(Job::createdAt).reversed().thenComparing(job -> job.id().value());

    private final ConcurrentHashMap<JobId, Job> jobs = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryJobStore() {}

    @Override
    public void add(Job job) {
        if (jobs.putIfAbsent(job.id(), job) != null) {
            throw new IllegalArgumentException("there is a job " + job.id() + " already");
        }
    }

    @Override
    public void replace(Job job) {
        jobs.compute(
                job.id(),
                (id, kept) -> {
                    if (kept == null || kept.version() != job.version() - 1) {
                        throw new StaleJobException(id, job.version());
                    }
                    return job;
                });
    }

    @Override
    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public Optional<Job> find(ProviderTask task) {
        return jobs.values().stream()
                .filter(job -> job.state().task().equals(Optional.of(task)))
                .findFirst();
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
