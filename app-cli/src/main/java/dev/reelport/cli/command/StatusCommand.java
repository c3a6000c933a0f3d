package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.JobReport;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.DecisionLine;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at a task once. */
@Command(name = "status", description = "Looks at a task once.")
final class StatusCommand extends StudioCommand {
    @Mixin private TaskArgument task = new TaskArgument();

    StatusCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (Studio studio = studio()) {
            Look look = studio.look(task.job(studio));
            Job job = look.job();
            if (look.trouble() != null && !job.state().stage().isFinal()) {
                throw CannotFollowException.unseen(
                        Address.of(job.state().task().orElseThrow()), look.trouble());
            }
            if (look.result() instanceof PollResult.Unknown unknown) {
                screen().say("the provider reports the unknown status «" + unknown.word() + "»");
            }
            new KeptFilms(studio, screen()).tell(job);
            MissingFilms.sentences(job.state()).forEach(screen()::say);
            List<DecisionLine> decisions = studio.decisions(job);
            decisions.forEach(decision -> screen().say(decision.toString()));
            screen().result(
                            JobReport.of(job, studio.address(job), List.of(), List.of())
                                    .with(decisions),
                            List.of(words(job)));
            return ExitCode.of(job.state());
        }
    }

    static String words(Job job) {
        String stage = Words.of(job.state().stage());
        String progress =
                job.state() instanceof JobState.Running running && running.progress() != null
                        ? " " + running.progress()
                        : "";
        String trouble =
                job.state()
                        .trouble()
                        .map(failure -> ": " + OutcomePrinter.words(failure))
                        .orElse("");
        return stage + progress + trouble;
    }
}
