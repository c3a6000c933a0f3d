package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.journal.JournalException;
import dev.reelport.cli.output.Screen;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.UnknownProviderException;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Problem;
import dev.reelport.language.document.Reason;
import dev.reelport.language.report.FindingReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not go on, and ends it with the right {@link ExitCode}. */
final class ErrorHandler implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception error, CommandLine commandLine, ParseResult parsed) {
        if (!(commandLine.getCommand() instanceof ReelportSubcommand command)) {
            commandLine.getErr().println(trace(error));
            return ExitCode.BROKEN;
        }
        Screen screen = command.screen();
        return switch (error) {
            case BadInputException bad -> bad(screen, bad);
            case UnknownProviderException unknown ->
                    said(screen, unknown.getMessage(), ExitCode.REFUSED);
            case ProviderException failed ->
                    failed(screen, OutcomePrinter.words(failed.failure()), failed.failure());
            case CannotFollowException failed -> {
                screen.error(
                        String.valueOf(failed.getMessage()), failed.address(), failed.failure());
                yield failed.exitCode();
            }
            case ServiceException refused -> refused(screen, refused);
            case JournalException broken -> said(screen, broken.sentence(), ExitCode.BROKEN);
            case UncheckedIOException broken -> said(screen, broken.getMessage(), ExitCode.BROKEN);
            case IOException broken -> said(screen, Reason.of(broken), ExitCode.BROKEN);
            case InterruptedException stopped -> said(screen, "interrupted", ExitCode.BROKEN);
            default -> {
                commandLine.getErr().println(trace(error));
                yield said(screen, "this is a defect of reelport: " + error, ExitCode.BROKEN);
            }
        };
    }

    /** What is thrown may quote a provider. */
    private static String trace(Exception error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true));
        return Printable.of(trace.toString().stripTrailing());
    }

    private static int bad(Screen screen, BadInputException bad) {
        int problems = bad.count();
        String count = problems == 1 ? "1 problem" : problems + " problems";
        screen.problems(bad.problems(), count + "; nothing was done.");
        return ExitCode.REFUSED;
    }

    private static int failed(Screen screen, String sentence, Failure failure) {
        screen.error(sentence, failure);
        return ExitCode.ofFetching(failure);
    }

    /** Nothing was done; only of what a service did not answer nobody knows how it stands. */
    private static int refused(Screen screen, ServiceException refused) {
        screen.problems(
                refused.findings().stream().map(ErrorHandler::problem).toList(),
                refused.sentence());
        return switch (refused.kind()) {
            case NO_ANSWER -> ExitCode.UNKNOWN;
            case CONFLICT -> ExitCode.FAILED;
            case KEY, REQUEST, NOT_FOUND, NO_SERVICE -> ExitCode.REFUSED;
        };
    }

    private static Problem problem(FindingReport finding) {
        return new Problem(
                Place.flag("request"), finding.path(), finding.code(), finding.sentence());
    }

    private static int said(Screen screen, @Nullable String sentence, int code) {
        screen.error(String.valueOf(sentence), null);
        return code;
    }
}
