package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fetches the film of a finished task. */
@Command(name = "download", description = "Fetches the film of a finished task.")
final class DownloadCommand extends ReelportSubcommand {
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
        try (Session session = session()) {
            Look look = session.advanceJob().look(task.job(session));
            Job job = look.job();
            if (job.state().stage().isFinal()) {
                return new Downloader(surroundings(), session, screen(), out).bring(job, List.of());
            }
            ProviderTask address = job.state().task().orElseThrow();
            if (look.trouble() != null) {
                throw CannotFollowException.unseen(address, look.trouble());
            }
            screen().error(
                            "there is no film yet; to wait for it: reelport watch "
                                    + Shell.word(address),
                            address,
                            null);
            return ExitCode.UNKNOWN;
        }
    }
}
