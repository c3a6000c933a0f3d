package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.JournalException;
import dev.reelport.cli.output.FindingReport;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.cli.request.RequestFile;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.Creation;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a film made. */
@Command(
        name = "create",
        description =
                "Has a film made: checks the request and hands it over once; with --wait, follows"
                        + " the task to its end and downloads the film.")
final class CreateCommand extends ReelportSubcommand {
    @Mixin private RequestOptions options = new RequestOptions();

    @Option(names = "--wait", description = "Follow the task to its end and download the film.")
    private boolean wait;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "With --wait: where films go, as <provider>-<task-id>.mp4; the current folder"
                            + " otherwise.")
    private @Nullable Path out;

    CreateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (out != null && !wait) {
            screen().say("note: without --wait no film is fetched, so --out is not used");
        }
        RequestFile asked = options.read(surroundings().workingDirectory());
        try (Session session = session(asked)) {
            Candidates candidates = new Candidates(session, asked, options.fidelity());
            candidates.refuseUnreadable();
            Plan chosen = candidates.chosen();
            if (wait && chosen.verdict() instanceof Verdict.Accepted) {
                Downloader.tryFolder(surroundings().workingDirectory().resolve(folder()));
            }
            return switch (handedOver(session, asked, chosen)) {
                case Creation.Refused refused -> refused(asked, chosen, refused);
                case Creation.Created created -> followed(session, created);
            };
        } catch (JournalException broken) {
            screen().error(broken.sentence() + "; nothing was handed over", null);
            return ExitCode.BROKEN;
        } catch (UnusableFolderException unusable) {
            screen().error(unusable.getMessage() + "; nothing was handed over", null);
            return ExitCode.BROKEN;
        }
    }

    private Path folder() {
        return out == null ? Path.of(".") : out;
    }

    private Creation handedOver(Session session, RequestFile asked, Plan chosen) {
        try {
            return session.createVideo()
                    .create(asked.request(), chosen.model(), options.fidelity());
        } catch (OutcomeNotKeptException notKept) {
            screen().say(
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
        screen().problems(
                        asked.refusals(refused.verdict()),
                        chosen.model()
                                + " cannot make this; nothing was handed over. To see what each"
                                + " model can do: reelport providers");
        return ExitCode.REFUSED;
    }

    private int followed(Session session, Creation.Created created) {
        List<Finding> findings = created.verdict().findings();
        List<FindingReport> reports = FindingReport.of(findings);
        reports.forEach(finding -> screen().say(finding.kind() + ": " + finding.line()));
        Job job = created.job();
        if (job.state() instanceof JobState.Submitted submitted) {
            screen().say(
                            "%s: accepted by %s, model %s"
                                    .formatted(submitted.receipt(), job.provider(), job.model()));
            return wait
                    ? brought(session, job, reports)
                    : handedOver(job, submitted.receipt(), reports);
        }
        new OutcomePrinter(screen()).tell(job, reports);
        return ExitCode.of(job.state());
    }

    private int handedOver(Job job, ProviderTask task, List<FindingReport> reports) {
        Screen screen = screen();
        screen.result(JobReport.of(job, List.of(), reports), List.of(task.toString()));
        return ExitCode.DONE;
    }

    private int brought(Session session, Job job, List<FindingReport> reports) {
        Job ended = new Follower(surroundings(), session).follow(job);
        return new Downloader(surroundings(), session, screen(), folder()).bring(ended, reports);
    }
}
