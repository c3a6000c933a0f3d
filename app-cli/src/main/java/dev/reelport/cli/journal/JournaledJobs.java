package dev.reelport.cli.journal;

import dev.reelport.domain.job.InMemoryJobStore;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobFilter;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import java.util.List;
import java.util.Optional;

/**
 * Keeps jobs in memory and writes each stage they come to into the journal first. A crash between
 * intent and outcome leaves the intent there. Thread-safe.
 */
public final class JournaledJobs implements JobStore {
    private final JobStore jobs = new InMemoryJobStore();
    private final Journal journal;

    /** With the journal to write to. */
    public JournaledJobs(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void add(Job job) {
        jobs.add(job);
    }

    /** Progress is no stage: it stays out of the journal. */
    @Override
    public void replace(Job job) {
        if (job.state().stage() != Stage.RUNNING) {
            journal.append(JournalEntry.of(job));
        }
        jobs.replace(job);
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
}
