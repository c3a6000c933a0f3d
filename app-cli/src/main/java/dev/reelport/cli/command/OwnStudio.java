package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.batch.LedgeredJobs;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.PlanReport;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import dev.reelport.domain.usecase.Creation;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import dev.reelport.language.report.DecisionLine;
import dev.reelport.language.report.FindingReport;
import dev.reelport.language.report.ModelReport;
import dev.reelport.language.request.RequestFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Films are made by providers that this machine asks itself. */
final class OwnStudio implements Studio {
    private final Surroundings surroundings;
    private final Session session;

    /** With a session, which it closes. */
    OwnStudio(Surroundings surroundings, Session session) {
        this.surroundings = surroundings;
        this.session = session;
    }

    /** A request, and the model that makes it. */
    private record Chosen(RequestFile asked, Plan plan, Fidelity fidelity) implements Order {
        @Override
        public List<FindingReport> findings() {
            return FindingReport.of(plan.verdict().findings());
        }

        RefusedException refused(Verdict.Refused verdict) {
            return new RefusedException(
                    asked.refusals(verdict),
                    plan.model()
                            + " cannot make this; nothing was handed over. To see what each"
                            + " model can do: reelport providers");
        }
    }

    @Override
    public List<ModelReport> models() {
        return session.providers().models().stream().map(ModelReport::of).toList();
    }

    @Override
    public List<PlanReport> plans(RequestFile asked, Fidelity fidelity) {
        Candidates candidates = new Candidates(session, asked, fidelity);
        candidates.refuseUnreadable();
        return candidates.plans().stream().map(PlanReport::of).toList();
    }

    @Override
    public Order order(RequestFile asked, Fidelity fidelity) {
        Candidates candidates = new Candidates(session, asked, fidelity);
        candidates.refuseUnreadable();
        Chosen chosen = new Chosen(asked, candidates.chosen(), fidelity);
        if (chosen.plan().verdict() instanceof Verdict.Refused refused) {
            throw chosen.refused(refused);
        }
        return chosen;
    }

    /** The rules have said everything when it was made ready. */
    @Override
    public void check(Order order) {}

    @Override
    public Handed handOver(Order order, @Nullable LedgerLine line) {
        Chosen chosen = (Chosen) order;
        JobStore jobs =
                line == null
                        ? session.jobs()
                        : new LedgeredJobs(
                                session.jobs(), line.ledger(), line.line(), order.findings());
        Creation creation =
                session.createVideo(jobs)
                        .create(chosen.asked().request(), chosen.plan().model(), chosen.fidelity());
        return switch (creation) {
            case Creation.Refused refused -> throw chosen.refused(refused.verdict());
            case Creation.Created created ->
                    new Handed(created.job(), FindingReport.of(created.verdict().findings()));
        };
    }

    @Override
    public Job find(String name) {
        return session.adoptTask().adopt(ProviderTask.read(name));
    }

    @Override
    public @Nullable Address address(Job job) {
        return job.state().task().map(Address::of).orElse(null);
    }

    @Override
    public Look look(Job job) {
        return session.advanceJob().look(job);
    }

    @Override
    public Job follow(Job job, Surroundings watched) {
        return new Follower(watched, session).follow(job);
    }

    @Override
    public Film fetch(Clip clip) {
        return session.providers().named(clip.task().provider()).fetch(clip);
    }

    @Override
    public Optional<JobState.Succeeded> fresh(JobState.Succeeded succeeded) {
        ProviderTask task = succeeded.receipt();
        return session.providers().named(task.provider()).poll(task)
                        instanceof PollResult.Succeeded fresh
                ? Optional.of(new JobState.Succeeded(task, fresh.clips(), succeeded.missing()))
                : Optional.empty();
    }

    @Override
    public Cancellation cancel(Job job) {
        return session.cancelJob().cancel(job);
    }

    @Override
    public Job now(Job job) {
        return session.now(job);
    }

    @Override
    public Adoption adopt(ProviderTask task, @Nullable String lost) {
        String by = surroundings.user();
        Job job = session.adoptTask().adopt(task, by);
        boolean isNew =
                lost == null
                        ? journal().adopt(job)
                        : journal().resolve(lost, task, by, surroundings.clock().instant());
        return new Adoption(job, isNew ? "adopted" : "this is in the journal already");
    }

    @Override
    public List<DecisionLine> decisions(Job job) {
        return job.state().task().map(journal()::decisions).orElse(List.of());
    }

    @Override
    public long doubtful(String provider) {
        return journal().doubtful(provider);
    }

    @Override
    public String doubt(Job job) {
        return """
        The outcome is unknown: %s.
        %s may be making the film and may charge for it. The request is never sent again by itself.
        Look at the list of tasks that the provider keeps:
          - if the task is there:     reelport adopt %s/TASK-ID --job %s
          - if it is not there:       run the same command again
        «reelport journal» lists what was asked and when.\
        """
                .formatted(why(job), job.provider(), job.provider(), job.id());
    }

    static String why(Job job) {
        return OutcomePrinter.words(
                job.state()
                        .trouble()
                        .orElse(Failure.forNow(FailureKind.UNREADABLE, "no answer came")));
    }

    @Override
    public Journal journal() {
        return session.journal();
    }

    @Override
    public @Nullable String server() {
        return null;
    }

    @Override
    public void close() {
        session.close();
    }
}
