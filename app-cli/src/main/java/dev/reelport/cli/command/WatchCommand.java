package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.JobReport;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.language.document.Words;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Follows a task to its end. */
@Command(name = "watch", description = "Follows a task to its end; download then fetches the film.")
final class WatchCommand extends StudioCommand {
    @Mixin private TaskArgument task = new TaskArgument();

    WatchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (Studio studio = studio()) {
            Job ended = studio.follow(task.job(studio), surroundings());
            if (ended.state() instanceof JobState.Succeeded) {
                new KeptFilms(studio, screen()).tell(ended);
                MissingFilms.sentences(ended.state()).forEach(screen()::say);
                String stage = Words.of(ended.state().stage());
                screen().result(
                                JobReport.of(ended, studio.address(ended), List.of(), List.of()),
                                List.of(stage));
            } else {
                new OutcomePrinter(screen(), studio).tell(ended, List.of());
            }
            return ExitCode.of(ended.state());
        }
    }
}
