package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.document.Problem;
import dev.reelport.cli.output.FindingReport;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.cli.request.RequestFile;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.usecase.Creation;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a film made. */
@Command(
        name = "create",
        description =
                "Has a film made: checks the request, hands it over once, and with --wait follows"
                        + " it and brings the film home.")
final class CreateCommand extends ReelportSubcommand {
    @Mixin private RequestOptions options = new RequestOptions();

    @Option(names = "--wait", description = "Follow the task to its end and download the film.")
    private boolean wait;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description =
                    "Where films go, as <provider>-<task-id>.mp4; the current folder otherwise.")
    private Path out = Path.of(".");

    CreateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws Exception {
        RequestFile asked = options.read(surroundings().workingDirectory());
        try (Session session = session()) {
            Plan chosen = new Candidates(session, asked, options.fidelity()).chosen();
            return switch (handedOver(session, asked, chosen)) {
                case Creation.Refused refused -> refused(asked, chosen, refused);
                case Creation.Created created -> followed(session, created);
            };
        }
    }

    private Creation handedOver(Session session, RequestFile asked, Plan chosen) {
        try {
            return session.createVideo()
                    .create(asked.request(), chosen.model(), options.fidelity());
        } catch (OutcomeNotKeptException notKept) {
            screen().say("The journal could not be written: " + notKept.getCause());
            return new Creation.Created(
                    notKept.job(),
                    new dev.reelport.domain.rule.Verdict.Accepted(
                            asked.request(), chosen.verdict().findings()));
        }
    }

    private int refused(RequestFile asked, Plan chosen, Creation.Refused refused) {
        List<Problem> problems =
                refused.verdict().violations().stream().map(asked::problem).toList();
        screen().problems(
                        problems,
                        chosen.model()
                                + " cannot make this; nothing was handed over. «reelport plan»"
                                + " shows what other models say, and --fidelity lenient accepts"
                                + " adjustments.");
        return ExitCode.REFUSED;
    }

    private int followed(Session session, Creation.Created created) throws Exception {
        List<Finding> findings = created.verdict().findings();
        List<FindingReport> reports = FindingReport.of(findings);
        reports.forEach(finding -> screen().say(finding.kind() + ": " + finding.line()));
        Job job = created.job();
        if (job.state() instanceof JobState.Submitted submitted) {
            screen().say(
                            submitted.receipt()
                                    + ": handed over to "
                                    + job.provider()
                                    + ", model "
                                    + job.model());
            return wait
                    ? brought(session, job, reports)
                    : handedOver(job, submitted.receipt(), reports);
        }
        new Sorrow(screen()).tell(job, reports);
        return ExitCode.of(job.state());
    }

    private int handedOver(Job job, ProviderTask task, List<FindingReport> reports) {
        Screen screen = screen();
        screen.result(JobReport.of(job, List.of(), reports), List.of(task.toString()));
        return ExitCode.DONE;
    }

    private int brought(Session session, Job job, List<FindingReport> reports) throws Exception {
        Job ended = new Follower(surroundings(), session).follow(job);
        return new Homecoming(surroundings(), session, screen(), out).bring(ended, reports);
    }
}
