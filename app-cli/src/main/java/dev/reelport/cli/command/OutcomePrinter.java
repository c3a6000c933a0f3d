package dev.reelport.cli.command;

import dev.reelport.cli.output.FindingReport;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Retry;
import java.util.List;

/** Says why there is no film, and what to do next. */
final class Sorrow {
    private final Screen screen;

    Sorrow(Screen screen) {
        this.screen = screen;
    }

    void tell(Job job, List<FindingReport> findings) {
        screen.say(sentence(job));
        screen.result(JobReport.of(job, List.of(), findings), List.of());
    }

    private static String sentence(Job job) {
        String provider = job.provider();
        return switch (job.state()) {
            case JobState.Rejected rejected ->
                    provider
                            + " did not take it, and nothing is charged. "
                            + rejected.failure()
                            + again(rejected.failure().retry());
            case JobState.Unresolved unresolved -> doubt(provider, unresolved);
            case JobState.Failed failed -> failed.receipt() + " failed. " + failed.failure();
            case JobState.Cancelled cancelled -> provider + " was told to stop; there is no film.";
            default -> provider + ": " + job.state().stage();
        };
    }

    private static String again(Retry retry) {
        return retry instanceof Retry.Later ? ". It may be asked again later." : "";
    }

    private static String doubt(String provider, JobState.Unresolved unresolved) {
        return """
        The answer of %s was lost. %s.
        The film may be in the making and may be charged. It is not sent again by itself.
        Look at the tasks that %s shows you. If yours is there: reelport watch %s/TASK-ID
        If it is not: run the command again. «reelport journal» keeps what was asked.\
        """
                .formatted(provider, unresolved.failure(), provider, provider);
    }
}
