package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobFilter;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import java.util.List;
import java.util.Optional;

/** Finds jobs that are kept. Thread-safe. */
public final class FindJobs {
    private final JobStore jobs;

    /** With the store to look in. */
    public FindJobs(JobStore jobs) {
        this.jobs = jobs;
    }

    /** The job of that id; empty where there is none. */
    public Optional<Job> find(JobId id) {
        return jobs.find(id);
    }

    /** The jobs that the filter wants, the newest first. */
    public List<Job> find(JobFilter filter) {
        return jobs.list(filter);
    }
}
