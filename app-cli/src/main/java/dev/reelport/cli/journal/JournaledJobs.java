package dev.reelport.cli.journal;

import dev.reelport.domain.job.InMemoryJobStore;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobChange;
import dev.reelport.domain.job.JobFilter;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps jobs in memory, and writes into the journal what handing over needs: the intent before, the
 * outcome after. A crash in between leaves the intent there. Whatever is learned later can be asked
 * again, so that it needs no journal. Thread-safe.
 */
public final class JournaledJobs implements JobStore {
    private static final Set<Stage> JOURNALED =
            Set.of(Stage.SUBMITTING, Stage.SUBMITTED, Stage.REJECTED, Stage.UNRESOLVED);

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

    /**
     * What became of a POST is in the journal even where the receipt is that of another job.
     *
     * @throws JournalException when the journal cannot be written; the job is then kept in memory
     *     only
     * @throws IllegalArgumentException when its task belongs to another job
     */
    @Override
    public void replace(Job job) {
        try {
            jobs.replace(job);
        } catch (IllegalArgumentException taskOfAnother) {
            journal(job);
            throw taskOfAnother;
        }
        journal(job);
    }

    private void journal(Job job) {
        if (JOURNALED.contains(job.state().stage())) {
            journal.append(JournalEntry.of(job));
        }
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
}
