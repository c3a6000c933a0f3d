package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.JournalException;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.Creation;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import dev.reelport.language.report.FindingReport;
import dev.reelport.language.request.RequestFile;
import java.util.List;
import java.util.Optional;

/** Has one film made: checks the request, hands it over once, and waits where that is wanted. */
final class Commission {
    private final Surroundings surroundings;
    private final Screen screen;
    private final Fidelity fidelity;
    private final WaitOptions waiting;

    Commission(Surroundings surroundings, Screen screen, Fidelity fidelity, WaitOptions waiting) {
        this.surroundings = surroundings;
        this.screen = screen;
        this.fidelity = fidelity;
        this.waiting = waiting;
    }

    int carryOut(RequestFile asked, Session session) {
        try {
            Candidates candidates = new Candidates(session, asked, fidelity);
            candidates.refuseUnreadable();
            Plan chosen = candidates.chosen();
            if (waiting.isWanted() && chosen.verdict() instanceof Verdict.Accepted) {
                FilmFolder.tryOut(surroundings.workingDirectory().resolve(waiting.folder()));
            }
            return switch (handedOver(session, asked, chosen)) {
                case Creation.Refused refused -> refused(asked, chosen, refused);
                case Creation.Created created -> followed(session, created);
            };
        } catch (JournalException broken) {
            screen.error(broken.sentence() + "; nothing was handed over", null);
            return ExitCode.BROKEN;
        } catch (UnusableFolderException unusable) {
            screen.error(unusable.getMessage() + "; nothing was handed over", null);
            return ExitCode.BROKEN;
        }
    }

    private Creation handedOver(Session session, RequestFile asked, Plan chosen) {
        try {
            return session.createVideo().create(asked.request(), chosen.model(), fidelity);
        } catch (OutcomeNotKeptException notKept) {
            screen.say(
                    "warning: the outcome is not in the journal: "
                            + Optional.ofNullable(notKept.getCause())
                                    .map(Throwable::getMessage)
                                    .orElse(""));
            return new Creation.Created(
                    notKept.job(),
                    new Verdict.Accepted(asked.request(), chosen.verdict().findings()));
        }
    }

    private int refused(RequestFile asked, Plan chosen, Creation.Refused refused) {
        screen.problems(
                asked.refusals(refused.verdict()),
                chosen.model()
                        + " cannot make this; nothing was handed over. To see what each"
                        + " model can do: reelport providers");
        return ExitCode.REFUSED;
    }

    private int followed(Session session, Creation.Created created) {
        List<FindingReport> reports = FindingReport.of(created.verdict().findings());
        reports.forEach(finding -> screen.say(finding.kind() + ": " + finding.line()));
        Job job = created.job();
        if (job.state() instanceof JobState.Submitted submitted) {
            screen.say(
                    "%s: accepted by %s, model %s"
                            .formatted(submitted.receipt(), job.provider(), job.model()));
            return waiting.isWanted()
                    ? brought(session, job, reports)
                    : handedOver(job, submitted.receipt(), reports);
        }
        new OutcomePrinter(screen).tell(job, reports);
        return ExitCode.of(job.state());
    }

    private int handedOver(Job job, ProviderTask task, List<FindingReport> reports) {
        screen.result(JobReport.of(job, List.of(), reports), List.of(task.toString()));
        return ExitCode.DONE;
    }

    private int brought(Session session, Job job, List<FindingReport> reports) {
        Job ended = new Follower(surroundings, session).follow(job);
        return new Downloader(surroundings, session, screen, waiting.folder())
                .bring(ended, reports);
    }
}
