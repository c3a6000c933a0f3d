package dev.reelport.cli.command;

import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Retry;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.FindingReport;
import java.util.List;

/** Says why there is no film, and what to do next. */
final class OutcomePrinter {
    private final Screen screen;

    OutcomePrinter(Screen screen) {
        this.screen = screen;
    }

    void tell(Job job, List<FindingReport> findings) {
        screen.say(sentence(job));
        screen.result(JobReport.of(job, List.of(), findings), List.of());
    }

    static String sentence(Job job) {
        String provider = job.provider();
        return switch (job.state()) {
            case JobState.Rejected rejected -> rejected(provider, rejected.failure());
            case JobState.Unresolved unresolved -> doubt(job, unresolved.failure());
            case JobState.Failed failed -> failed(failed.receipt(), failed.failure());
            case JobState.Cancelled cancelled ->
                    job.state().task().map(ProviderTask::toString).orElse(provider)
                            + " was cancelled; there is no film.";
            default -> provider + ": " + Words.of(job.state().stage());
        };
    }

    private static String rejected(String provider, Failure failure) {
        return failure.kind() == FailureKind.UNREACHABLE
                ? "%s was not reached: %s.\nNothing was sent and nothing is charged; it is safe to try again."
                        .formatted(provider, words(failure))
                : "%s refused the request: %s.\nNothing is charged.%s"
                        .formatted(provider, words(failure), again(failure.retry()));
    }

    private static String again(Retry retry) {
        return retry instanceof Retry.Later ? " It is safe to try again later." : "";
    }

    private static String failed(ProviderTask task, Failure failure) {
        return failure.kind() == FailureKind.TIMED_OUT
                ? "%s: %s. It may still finish and may be charged; to go on waiting: reelport watch %s"
                        .formatted(task, words(failure), Shell.word(task))
                : "%s failed: %s.".formatted(task, words(failure));
    }

    private static String doubt(Job job, Failure failure) {
        return """
        The outcome is unknown: %s.
        %s may be making the film and may charge for it. The request is never sent again by itself.
        Look at the list of tasks that the provider keeps:
          - if the task is there:     reelport adopt %s/TASK-ID --job %s
          - if it is not there:       run the same command again
        «reelport journal» lists what was asked and when.\
        """
                .formatted(words(failure), job.provider(), job.provider(), job.id());
    }

    /** The provider's own words, and our word for them. */
    static String words(Failure failure) {
        String code = failure.code() == null ? "" : ", code " + failure.code();
        return failure.words() + " (" + Words.of(failure.kind()) + code + ")";
    }
}
