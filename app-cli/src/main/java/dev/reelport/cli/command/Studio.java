package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.PlanReport;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import dev.reelport.language.report.DecisionLine;
import dev.reelport.language.report.FindingReport;
import dev.reelport.language.report.ModelReport;
import dev.reelport.language.request.RequestFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where films are made: by providers that this machine asks itself ({@link OwnStudio}), or by a
 * service that asks them ({@link ServiceStudio}). For one command; closing it waits until all that
 * is done here is finished. Its methods may be called from many threads.
 */
interface Studio extends AutoCloseable {
    /** A request that can be handed over. */
    interface Order {
        /** What is made differently, and what is worth knowing; as far as that is known before. */
        List<FindingReport> findings();
    }

    /**
     * A request that was handed over.
     *
     * @param job as it stands
     * @param findings what is made differently, and what is worth knowing
     */
    record Handed(Job job, List<FindingReport> findings) {}

    /**
     * A task that was taken in.
     *
     * @param job that follows it
     * @param words what was done
     */
    record Adoption(Job job, String words) {}

    /** Every model that can be asked. */
    List<ModelReport> models();

    /**
     * What each model that may be asked would make of a request.
     *
     * @throws dev.reelport.language.document.BadInputException when it cannot be read, or nobody
     *     can be asked
     */
    List<PlanReport> plans(RequestFile asked, Fidelity fidelity);

    /**
     * Makes a request ready to be handed over.
     *
     * @throws dev.reelport.language.document.BadInputException when it cannot be read, or nobody
     *     can be asked
     * @throws RefusedException when it is known already that nobody makes it
     */
    Order order(RequestFile asked, Fidelity fidelity);

    /**
     * Refuses what nobody would make, without handing anything over.
     *
     * @throws RefusedException with every reason
     */
    void check(Order order);

    /**
     * Hands a request over, once. The intent is on the disk before, and the outcome after.
     *
     * @param line of a batch, whose ledger knows of it too; absent: it is no batch
     * @throws RefusedException when nobody makes it
     * @throws dev.reelport.cli.journal.JournalException when the intent could not be kept, and
     *     nothing was handed over
     * @throws dev.reelport.domain.usecase.OutcomeNotKeptException when the outcome could not
     */
    Handed handOver(Order order, @Nullable LedgerLine line);

    /**
     * A job by what people call it.
     *
     * @throws IllegalArgumentException when nothing is called like that
     */
    Job find(String name);

    /** What people call a job; absent: it has no name, since nobody has taken it. */
    @Nullable Address address(Job job);

    /** Looks at a job once. */
    Look look(Job job);

    /**
     * Follows a job to its end.
     *
     * @param watched where it is shown
     * @throws CannotFollowException when looking again would not help, or somebody interrupts
     */
    Job follow(Job job, Surroundings watched);

    /**
     * Fetches a film.
     *
     * @throws dev.reelport.domain.provider.ProviderException when it cannot be had
     */
    Film fetch(Clip clip);

    /** The same job with links that do not have run out; empty where there are none. */
    Optional<JobState.Succeeded> fresh(JobState.Succeeded succeeded);

    /** Calls a job off. */
    Cancellation cancel(Job job);

    /** The job as it stands now. */
    Job now(Job job);

    /**
     * Takes a task in that was not created there.
     *
     * @param lost the job whose outcome it is; absent: it is nobody's
     * @throws IllegalArgumentException when it cannot be so
     */
    Adoption adopt(ProviderTask task, @Nullable String lost);

    /** What people decided about a job, as far as it is kept there; the oldest first. */
    List<DecisionLine> decisions(Job job);

    /** How many jobs of unknown outcome the journal knows at a provider. */
    long doubtful(String provider);

    /** What to tell and to do about a job whose answer was lost. */
    String doubt(Job job);

    /** What was handed over from this machine. */
    Journal journal();

    /** The service; absent: providers are asked from here. */
    @Nullable String server();

    @Override
    void close();
}
