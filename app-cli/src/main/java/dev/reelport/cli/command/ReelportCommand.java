package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root of all commands. Nothing but picocli is needed to print its help. */
@Command(
        name = "reelport",
        description = {
            "Has AI videos made: one request in one language, any provider's format, one film, paid"
                    + " once.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = ReelportCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  something on this machine failed, such as a full disk",
            "  2  bad input, or refused by a rule; nothing was handed over",
            "  3  the provider refused or failed",
            "  4  the outcome is unknown: the provider may have it; never sent again by itself",
            "  5  the provider was not reached, and provably nothing was sent",
            "",
            "Without any configuration there is one provider, sandbox: it draws an animatic on this"
                    + " machine, for free."
        })
public final class ReelportCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Prints the help: the root alone does nothing. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: a command is missing");
    }

    /** All commands, ready to be run in these surroundings. */
    public static CommandLine in(Surroundings surroundings) {
        CommandLine root = new CommandLine(new ReelportCommand());
        root.addSubcommand(new CreateCommand(surroundings));
        root.addSubcommand(new PlanCommand(surroundings));
        root.addSubcommand(new ProvidersCommand(surroundings));
        root.addSubcommand(new StatusCommand(surroundings));
        root.addSubcommand(new WatchCommand(surroundings));
        root.addSubcommand(new DownloadCommand(surroundings));
        root.addSubcommand(new JournalCommand(surroundings));
        root.addSubcommand(completion());
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(surroundings)));
        root.setExecutionExceptionHandler(new Mishaps());
        root.setExitCodeExceptionMapper(exception -> ExitCode.BROKEN);
        return root;
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion.setCommandName("completion");
        completion
                .getCommandSpec()
                .usageMessage()
                .description(
                        "Prints a script for bash and zsh; source it: source <(reelport"
                                + " completion)");
        return completion;
    }

    private static CommandLine.Help.Ansi ansi(Surroundings surroundings) {
        boolean colours =
                surroundings.terminal() && !surroundings.environment().containsKey("NO_COLOR");
        return colours ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ReelportCommand.class.getPackage().getImplementationVersion();
            return new String[] {"reelport " + (version == null ? "(not packaged)" : version)};
        }
    }
}
