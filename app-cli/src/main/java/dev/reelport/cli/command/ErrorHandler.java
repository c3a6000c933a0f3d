package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.document.BadInputException;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.UnknownProviderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command ends with that could not go on. */
final class Mishaps implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception mishap, CommandLine commandLine, ParseResult parsed) {
        if (!(commandLine.getCommand() instanceof ReelportSubcommand command)) {
            mishap.printStackTrace(commandLine.getErr());
            return ExitCode.BROKEN;
        }
        return told(mishap, command.screen(), commandLine);
    }

    private static int told(Exception mishap, Screen screen, CommandLine commandLine) {
        switch (mishap) {
            case BadInputException bad ->
                    screen.problems(bad.problems(), "Nothing was done: " + count(bad) + ".");
            case UnknownProviderException unknown ->
                    screen.error(String.valueOf(unknown.getMessage()), null);
            case ProviderException failed -> {
                screen.error(failed.failure().toString(), failed.failure());
                return ExitCode.of(failed.failure());
            }
            case UncheckedIOException broken -> {
                screen.error(broken.getMessage() + ": " + broken.getCause(), null);
                return ExitCode.BROKEN;
            }
            case IOException broken -> {
                screen.error(broken.toString(), null);
                return ExitCode.BROKEN;
            }
            case InterruptedException nobodyWaits -> {
                screen.error("stopped waiting; the task goes on at the provider", null);
                return ExitCode.BROKEN;
            }
            default -> {
                screen.error("this is a defect of reelport: " + mishap, null);
                mishap.printStackTrace(commandLine.getErr());
                return ExitCode.BROKEN;
            }
        }
        return ExitCode.REFUSED;
    }

    private static String count(BadInputException bad) {
        int problems = bad.problems().size();
        return problems == 1 ? "1 problem" : problems + " problems";
    }
}
