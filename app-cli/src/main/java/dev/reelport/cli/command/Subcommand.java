package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import java.util.List;
import java.util.function.Function;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command below the root. Picocli reads all annotations of a command that it gets whole, which
 * for all of them together takes longer than most commands run.
 */
record Subcommand(
        String name, List<String> description, Function<Surroundings, CommandLine> whole) {
    private static final String COMPLETION = "completion";

    /** In the order of the help. */
    static List<Subcommand> all() {
        return List.of(
                of(CreateCommand.class, CreateCommand::new),
                of(RemixCommand.class, RemixCommand::new),
                of(BatchCommand.class, BatchCommand::new),
                of(PlanCommand.class, PlanCommand::new),
                of(TranslateCommand.class, TranslateCommand::new),
                of(ProvidersCommand.class, ProvidersCommand::new),
                of(StatusCommand.class, StatusCommand::new),
                of(WatchCommand.class, WatchCommand::new),
                of(DownloadCommand.class, DownloadCommand::new),
                of(CancelCommand.class, CancelCommand::new),
                of(AdoptCommand.class, AdoptCommand::new),
                of(JobsCommand.class, JobsCommand::new),
                of(ResolveCommand.class, ResolveCommand::new),
                of(JournalCommand.class, JournalCommand::new),
                completion());
    }

    private static Subcommand of(Class<?> type, Function<Surroundings, Object> made) {
        Command annotation = type.getAnnotation(Command.class);
        return new Subcommand(
                annotation.name(),
                List.of(annotation.description()),
                surroundings -> new CommandLine(made.apply(surroundings)));
    }

    private static Subcommand completion() {
        List<String> description =
                List.of(
                        "Prints a completion script for bash and zsh.",
                        "To use it: source <(reelport completion)");
        return new Subcommand(
                COMPLETION,
                description,
                surroundings ->
                        described(
                                new CommandLine(new GenerateCompletion())
                                        .setCommandName(COMPLETION),
                                description));
    }

    /**
     * Whether this word calls it, and it needs none of the others, as a script that completes all
     * does.
     */
    boolean isAlone(String word) {
        return name.equals(word) && !name.equals(COMPLETION);
    }

    /** As much of it as a list of commands shows; it can neither be parsed for nor run. */
    CommandLine outline() {
        return described(new CommandLine(CommandSpec.create().name(name)), description);
    }

    private static CommandLine described(CommandLine command, List<String> description) {
        command.getCommandSpec().usageMessage().description(description.toArray(String[]::new));
        return command;
    }
}
