package dev.reelport.cli.command;

import dev.reelport.cli.output.JobListing;
import dev.reelport.domain.job.ProviderTask;
import java.util.List;

/**
 * Jobs that were handed over, and the doubt about them: in the journal of this machine ({@link
 * JournalBook}), or at a service ({@link ServiceBook}). Asks no provider. For one command.
 */
interface JobBook extends AutoCloseable {
    /**
     * The jobs that are wanted, the newest first.
     *
     * @throws dev.reelport.language.document.BadInputException when nobody could list so
     */
    List<JobListing> list(JobQuery query);

    /**
     * Ends the doubt about a job: this task is its outcome.
     *
     * @throws IllegalArgumentException when it cannot be so
     */
    void adopt(String job, ProviderTask task);

    /**
     * Ends the doubt about a job by giving it up.
     *
     * @throws IllegalArgumentException when it cannot be so
     */
    void abandon(String job, String reason);

    @Override
    void close();
}
