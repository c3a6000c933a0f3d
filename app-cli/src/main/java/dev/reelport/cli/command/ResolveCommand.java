package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.ResolutionReport;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.document.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends the doubt about a job whose answer was lost. */
@Command(
        name = "resolve",
        description = {
            "Ends the doubt about a job whose answer was lost: by the task that the pages of the"
                    + " provider show, or by giving it up.",
            "Who decided, when and why is kept: in the journal, or with --server by the service,"
                    + " whose users are called by their keys. Sends no request for a film."
        },
        footerHeading = Help.EXAMPLE,
        footer = {
            "  reelport resolve 9aad6433 --abandon \"the provider shows no such task\"",
            Help.EXIT_CODES,
            "  0  it is decided, and who decided is kept",
            "  1  the journal cannot be written",
            "  2  bad input, or there is no such doubt; everything is as it was",
            "  4  the service does not answer: it may be decided or not",
        })
final class ResolveCommand extends StudioCommand {
    private static final String TASK = "--task";
    private static final String ABANDON = "--abandon";
    private static final String LABEL = "JOB-ID";

    @Parameters(
            index = "0",
            paramLabel = LABEL,
            description =
                    "The job, as jobs --unresolved lists it; with --server the name of the video.")
    private String job = "";

    @ArgGroup(multiplicity = "1")
    private Decision decision = new Decision();

    /** One of the two. */
    static final class Decision {
        @Option(
                names = TASK,
                paramLabel = "PROVIDER/TASK-ID",
                required = true,
                description = "This task at the provider is its outcome.")
        private @Nullable String task;

        @Option(
                names = ABANDON,
                paramLabel = "REASON",
                required = true,
                description = "Nobody looks for it any more, and why.")
        private @Nullable String reason;
    }

    ResolveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        @Nullable String task = decision.task;
        ResolutionReport report =
                task == null
                        ? abandoned(Objects.requireNonNull(decision.reason).strip())
                        : adopted(address(task));
        screen().result(report, List.of(report.state()));
        return ExitCode.DONE;
    }

    private ResolutionReport adopted(ProviderTask task) {
        decide(book -> book.adopt(job, task));
        screen().say(
                        isAtServer()
                                ? job + ": the service follows " + task
                                : "%s: to follow it: reelport watch %s".formatted(job, task));
        return new ResolutionReport(job, Words.of(Stage.SUBMITTED), task.toString(), null);
    }

    private ResolutionReport abandoned(String reason) {
        if (reason.isEmpty()) {
            throw bad(ABANDON, "a job is given up for a reason");
        }
        decide(book -> book.abandon(job, reason));
        return new ResolutionReport(job, Words.of(Stage.ABANDONED), null, reason);
    }

    private static ProviderTask address(String text) {
        try {
            return ProviderTask.read(text);
        } catch (IllegalArgumentException refused) {
            throw bad(TASK, String.valueOf(refused.getMessage()));
        }
    }

    /** What is refused is as it was. */
    private void decide(Consumer<JobBook> decision) {
        try (JobBook book = book()) {
            decision.accept(book);
        } catch (IllegalArgumentException refused) {
            throw bad(LABEL, String.valueOf(refused.getMessage()));
        }
    }

    private static BadInputException bad(String place, String sentence) {
        return new BadInputException(List.of(new Problem(Place.flag(place), "", sentence)));
    }
}
