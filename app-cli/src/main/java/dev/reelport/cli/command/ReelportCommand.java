package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
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
            Help.BROKEN,
            Help.REFUSED,
            Help.FAILED,
            Help.UNKNOWN,
            Help.NOT_REACHED,
            "",
            "Without any configuration there is one provider, sandbox: it draws an animatic on this"
                    + " machine, for free.",
            "With --server URL most commands ask a Reelport service instead; its key is read from"
                    + " REELPORT_API_KEY."
        })
public final class ReelportCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** The root alone does nothing. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "there is no command");
    }

    /**
     * The commands, ready to be run in these surroundings with these words. Where the first word is
     * a command, no other is looked at; where the only word is an option of the root, such as
     * {@code --help}, all are there in outline.
     */
    public static CommandLine in(Surroundings surroundings, String... words) {
        CommandLine root = new CommandLine(new ReelportCommand());
        subcommands(surroundings, words)
                .forEach(command -> root.addSubcommand(command.getCommandName(), command));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        // Help may go through a pipe while errors go to a terminal: neither gets colours.
        root.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        // A prompt may begin with a mention, such as "@{hero} runs".
        root.setExpandAtFiles(false);
        root.setParameterExceptionHandler(new UsageErrorHandler(surroundings));
        root.setExecutionExceptionHandler(new ErrorHandler());
        return root;
    }

    private static Stream<CommandLine> subcommands(Surroundings surroundings, String... words) {
        List<Subcommand> all = Subcommand.all();
        if (words.length == 1 && words[0].startsWith("-")) {
            return all.stream().map(Subcommand::outline);
        }
        return all.stream()
                .filter(command -> words.length > 0 && command.isAlone(words[0]))
                .findFirst()
                .map(Stream::of)
                .orElseGet(all::stream)
                .map(command -> command.whole().apply(surroundings));
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
