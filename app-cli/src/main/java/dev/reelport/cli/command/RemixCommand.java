package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.request.RequestFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a film made that starts from an earlier one. */
@Command(
        name = "remix",
        customSynopsis = {
            "reelport remix [OPTIONS] PROVIDER/TASK-ID [FILE]",
            "   or: reelport remix [OPTIONS] --film ID [FILE]"
        },
        description = {
            "Has a film made that keeps motion and composition of an earlier one and changes what"
                    + " the prompt says.",
            "A new film, and paid for as one."
        },
        footerHeading = Help.EXAMPLE,
        footer = {
            "  reelport remix openai/video_4f1c --prompt \"the same at night\" --wait",
            Help.EXIT_CODES,
            Help.TAKEN,
            Help.BROKEN,
            Help.REFUSED,
            Help.FAILED,
            Help.UNKNOWN,
            Help.NOT_REACHED,
        })
final class RemixCommand extends StudioCommand {
    @Mixin private RemixSource source = new RemixSource();
    @Mixin private RequestOptions options = new RequestOptions();
    @Mixin private WaitOptions waiting = new WaitOptions();
    @Mixin private KeyOption key = new KeyOption();

    @Option(
            names = "--strength",
            paramLabel = "N",
            description =
                    "How far it may move away from that film, in whole steps from 1, the least; the"
                            + " provider decides otherwise. turbo must be told: 1 to 8.")
    private @Nullable String strength;

    RemixCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        waiting.noteWhatIsNotUsed(screen());
        Path here = surroundings().workingDirectory();
        JobId name = key.said(isAtServer());
        FlagTree said = source.flags(this::task);
        said.text("--strength", strength, "edit", "strength");
        RequestFile asked = options.read(here, source.file(here), said);
        try (Studio studio = studio(asked, name)) {
            return new Commission(surroundings(), screen(), options.fidelity(), waiting)
                    .carryOut(asked, studio);
        }
    }

    /** A service knows the task of its video. */
    private ProviderTask task(String word) {
        if (!isAtServer() || word.contains("/")) {
            return ProviderTask.read(word);
        }
        try (Studio studio = studio()) {
            return studio.find(word)
                    .state()
                    .task()
                    .orElseThrow(() -> new IllegalArgumentException("this video has no film yet"));
        }
    }
}
