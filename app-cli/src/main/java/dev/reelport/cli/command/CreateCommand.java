package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.domain.job.JobId;
import dev.reelport.language.request.RequestFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has a film made. */
@Command(
        name = "create",
        description =
                "Has a film made: checks the request and hands it over once; with --wait, follows"
                        + " the task to its end and downloads the film.",
        footerHeading = Help.EXAMPLE,
        footer = {
            "  reelport create --prompt \"a cat on a roof\" --duration 10s --wait --out films",
            Help.EXIT_CODES,
            Help.TAKEN,
            Help.BROKEN,
            Help.REFUSED,
            Help.FAILED,
            Help.UNKNOWN,
            Help.NOT_REACHED,
        })
final class CreateCommand extends StudioCommand {
    @Mixin private FileArgument file = new FileArgument();
    @Mixin private RequestOptions options = new RequestOptions();
    @Mixin private WaitOptions waiting = new WaitOptions();
    @Mixin private KeyOption key = new KeyOption();

    CreateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        waiting.noteWhatIsNotUsed(screen());
        JobId said = key.said(isAtServer());
        RequestFile asked =
                options.read(surroundings().workingDirectory(), file.path(), new FlagTree());
        try (Studio studio = studio(asked, said)) {
            return new Commission(surroundings(), screen(), options.fidelity(), waiting)
                    .carryOut(asked, studio);
        }
    }
}
