package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.request.RequestFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a film made that starts from an earlier one. */
@Command(
        name = "remix",
        description =
                "Has a film made that keeps motion and composition of an earlier task and changes"
                        + " what the prompt says; by the provider of that task. A new film, and"
                        + " paid for as one.")
final class RemixCommand extends ReelportSubcommand {
    @Mixin private TaskArgument task = new TaskArgument();

    @Mixin private RequestOptions options = new RequestOptions();
    @Mixin private WaitOptions waiting = new WaitOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = FileArgument.LABEL,
            description = FileArgument.DESCRIPTION)
    private @Nullable Path file;

    @Option(
            names = "--strength",
            paramLabel = "N",
            description =
                    "How far it may move away from that film, in steps of the provider; the"
                            + " provider decides otherwise.")
    private @Nullable String strength;

    RemixCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        waiting.noteWhatIsNotUsed(screen());
        RequestFile asked =
                options.read(surroundings().workingDirectory(), file, remix(task.address()));
        try (Session session = session(asked)) {
            return new Commission(surroundings(), screen(), options.fidelity(), waiting)
                    .carryOut(asked, session);
        }
    }

    private FlagTree remix(ProviderTask source) {
        FlagTree tree = new FlagTree();
        tree.text(TaskArgument.LABEL, source.provider(), "provider");
        tree.text(TaskArgument.LABEL, source.toString(), "edit", "remix", "task");
        tree.text("--strength", strength, "edit", "strength");
        return tree;
    }
}
