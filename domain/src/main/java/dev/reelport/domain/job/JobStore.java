package dev.reelport.domain.job;

import java.util.List;
import java.util.Optional;

/**
 * Keeps jobs. A port: what is promised here is what nothing-is-paid-twice rests on.
 *
 * <p>When {@link #add} or {@link #replace} returns, the job is as safe as the store can make it;
 * for a store on disk that means it survives a kill and a power loss. A store that cannot keep a
 * job throws, a {@link StoreFailedException} where that is not the caller's fault, and its caller
 * sends nothing. May be called from any thread, virtual ones included.
 */
public interface JobStore {
    /**
     * Keeps a new job. There is one job for a task at the most.
     *
     * @throws IllegalArgumentException when there is a job of that id, or another one of its task
     */
    void add(Job job);

    /**
     * Keeps the next version of a job. The version decides who wins: of two that try to replace the
     * same version, one gets through.
     *
     * @throws StaleJobException when the version kept is not the one before this
     * @throws IllegalArgumentException when there is another job of its task
     */
    void replace(Job job);

    /** The job of that id; empty where there is none. */
    Optional<Job> find(JobId id);

    /** The job that follows this task; empty where nobody follows it. */
    Optional<Job> find(ProviderTask task);

    /** The jobs that the filter wants, the newest first. */
    List<Job> list(JobFilter filter);

    /**
     * The states a job came to after a version, in order; empty where there is no such job.
     *
     * @param after a version; 0: from the first
     */
    List<JobChange> changes(JobId id, long after);
}
