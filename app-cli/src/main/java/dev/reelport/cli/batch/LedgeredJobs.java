package dev.reelport.cli.batch;

import dev.reelport.cli.journal.JournalException;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobChange;
import dev.reelport.domain.job.JobFilter;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import dev.reelport.language.report.FindingReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store that also writes into a ledger what handing over one line needs. For one line. */
public final class LedgeredJobs implements JobStore {
    private static final Set<Stage> OUTCOMES =
            Set.of(Stage.SUBMITTED, Stage.REJECTED, Stage.UNRESOLVED);

    private final JobStore jobs;
    private final Ledger ledger;
    private final JobLine line;
    private final List<FindingReport> findings;

    /**
     * @param jobs what keeps them too
     * @param findings what the rules said of the line
     */
    public LedgeredJobs(JobStore jobs, Ledger ledger, JobLine line, List<FindingReport> findings) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.line = line;
        this.findings = List.copyOf(findings);
    }

    @Override
    public void add(Job job) {
        jobs.add(job);
    }

    /** The intent is last, and the outcome first: what the ledger says is never too little. */
    @Override
    public void replace(Job job) {
        try {
            if (OUTCOMES.contains(job.state().stage())) {
                keep(job);
            }
        } finally {
            jobs.replace(job);
        }
        if (job.state().stage() == Stage.SUBMITTING) {
            keepIntent(job);
        }
    }

    /** What is not in the ledger is not handed over, and no doubt about it is left elsewhere. */
    private void keepIntent(Job job) {
        try {
            keep(job);
        } catch (JournalException notKept) {
            takeBack(job, notKept);
            throw notKept;
        }
    }

    private void takeBack(Job job, JournalException notKept) {
        Failure notSent =
                Failure.forNow(
                        FailureKind.UNREACHABLE, "nothing was sent, since " + notKept.sentence());
        try {
            jobs.replace(job.become(new JobState.Rejected(notSent), job.changedAt()));
        } catch (JournalException neither) {
            notKept.addSuppressed(neither);
        }
    }

    private void keep(Job job) {
        ledger.keep(line.digest(), LineResult.of(line.number(), job, findings));
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
