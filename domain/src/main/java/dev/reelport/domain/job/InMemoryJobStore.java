package dev.reelport.domain.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps jobs for as long as the process lives. Safe for any number of threads. */
public final class InMemoryJobStore implements JobStore {
    private static final Comparator<Job> NEWEST_FIRST =
            Comparator.comparing(Job::createdAt).reversed().thenComparing(job -> job.id().value());

    private final Map<JobId, Job> jobs = new HashMap<>();
    private final Map<JobId, List<JobChange>> changes = new HashMap<>();
    private final Map<ProviderTask, JobId> owners = new HashMap<>();

    /** An empty store. */
    public InMemoryJobStore() {}

    @Override
    public synchronized void add(Job job) {
        if (jobs.containsKey(job.id())) {
            throw new IllegalArgumentException("there is a job " + job.id() + " already");
        }
        keep(job);
    }

    @Override
    public synchronized void replace(Job job) {
        Job kept = jobs.get(job.id());
        if (kept == null || kept.version() != job.version() - 1) {
            throw new StaleJobException(job.id(), job.version());
        }
        keep(job);
    }

    /** Refuses before it changes anything, so that a job that is refused leaves no trace. */
    private void keep(Job job) {
        job.state().task().ifPresent(task -> refuseTaskOfAnother(task, job.id()));
        Job before = jobs.put(job.id(), job);
        if (before != null) {
            before.state().task().ifPresent(owners::remove);
        }
        job.state().task().ifPresent(task -> owners.put(task, job.id()));
        changes.computeIfAbsent(job.id(), id -> new ArrayList<>()).add(JobChange.of(job));
    }

    private void refuseTaskOfAnother(ProviderTask task, JobId id) {
        JobId owner = owners.getOrDefault(task, id);
        if (!owner.equals(id)) {
            throw new IllegalArgumentException("the task " + task + " belongs to job " + owner);
        }
    }

    @Override
    public synchronized Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized Optional<Job> find(ProviderTask task) {
        return Optional.ofNullable(owners.get(task)).flatMap(this::find);
    }

    @Override
    public synchronized List<Job> list(JobFilter filter) {
        return jobs.values().stream()
                .filter(filter::wants)
                .sorted(NEWEST_FIRST)
                .limit(filter.most())
                .toList();
    }

    @Override
    public synchronized List<JobChange> changes(JobId id, long after) {
        return changes.getOrDefault(id, List.of()).stream()
                .filter(change -> change.version() > after)
                .toList();
    }
}
