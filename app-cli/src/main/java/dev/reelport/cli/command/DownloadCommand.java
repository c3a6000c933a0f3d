package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Address;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fetches the film of a finished task. */
@Command(name = "download", description = "Fetches the film of a finished task.")
final class DownloadCommand extends StudioCommand {
    @Mixin private TaskArgument task = new TaskArgument();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description =
                    "Where films go, as <provider>-<task-id>.mp4; the current folder otherwise.")
    private Path out = Path.of(".");

    DownloadCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (Studio studio = studio()) {
            Look look = studio.look(task.job(studio));
            Job job = look.job();
            if (job.state().stage().isFinal()) {
                return new Downloader(surroundings(), studio, screen(), out).bring(job, List.of());
            }
            Address address = Objects.requireNonNull(studio.address(job));
            if (look.trouble() != null) {
                throw CannotFollowException.unseen(address, look.trouble());
            }
            screen().error(
                            "there is no film yet; to wait for it: reelport watch "
                                    + address.words(),
                            address,
                            null);
            return ExitCode.UNKNOWN;
        }
    }
}
