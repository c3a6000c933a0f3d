package dev.reelport.cli.command;

import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The film that a remix starts from, of a task or kept by a provider, and the file that may follow.
 * With {@code --film} the task is left out, and the first word is the file.
 */
final class RemixSource {
    private static final String FILM = "--film";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = TaskArgument.LABEL,
            description =
                    "The task whose film it starts from, as create printed it; it is made by the"
                            + " provider of that task. With --server also the name of a video.")
    private @Nullable String first;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = FileArgument.LABEL,
            description = FileArgument.DESCRIPTION)
    private @Nullable String second;

    @Option(
            names = FILM,
            paramLabel = "ID",
            description =
                    "Instead of PROVIDER/TASK-ID: a film that the provider keeps, by the provider's"
                            + " own identifier, as create --wait, watch and status print it.")
    private @Nullable String film;

    /**
     * What these words say of the request.
     *
     * @param reader knows the task of that name
     */
    FlagTree flags(Function<String, ProviderTask> reader) {
        FlagTree tree = new FlagTree();
        if (film == null) {
            ProviderTask task = task(reader);
            tree.text(TaskArgument.LABEL, task.provider(), "provider");
            tree.text(TaskArgument.LABEL, task.toString(), "edit", "remix", "task");
        } else {
            tree.text(FILM, film, "edit", "remix", "stored");
        }
        return tree;
    }

    private ProviderTask task(Function<String, ProviderTask> reader) {
        if (first == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Missing required parameter: '" + TaskArgument.LABEL + "', or --film ID");
        }
        try {
            return reader.apply(first);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for positional parameter at index 0 (%s): %s"
                            .formatted(TaskArgument.LABEL, refused.getMessage()));
        }
    }

    /**
     * The file that says more; absent: the flags say it all.
     *
     * @throws BadInputException when a task is named beside {@code --film}
     */
    @Nullable Path file(Path workingDirectory) {
        if (film == null) {
            return second == null ? null : path(second);
        }
        if (second != null) {
            throw namedTwice(first + " and " + second + " are too many");
        }
        if (first != null && Files.notExists(workingDirectory.resolve(path(first)))) {
            throw namedTwice("there is no file " + first);
        }
        return first == null ? null : path(first);
    }

    private Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException impossible) {
            throw new ParameterException(
                    command.commandLine(), "this cannot be a file: " + impossible.getReason());
        }
    }

    private static BadInputException namedTwice(String what) {
        String sentence =
                "only a FILE may follow, and %s; the film is named by --film or by %s, not by both"
                        .formatted(what, TaskArgument.LABEL);
        return new BadInputException(List.of(new Problem(Place.flag(FILM), "", sentence)));
    }
}
