package dev.reelport.cli.command;

import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Retry;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.FindingReport;
import java.util.List;

/** Says why there is no film, and what to do next. */
final class OutcomePrinter {
    private final Screen screen;
    private final Studio studio;

    OutcomePrinter(Screen screen, Studio studio) {
        this.screen = screen;
        this.studio = studio;
    }

    void tell(Job job, List<FindingReport> findings) {
        screen.say(sentence(job, studio));
        screen.result(JobReport.of(job, studio.address(job), List.of(), findings), List.of());
    }

    static String sentence(Job job, Studio studio) {
        String provider = job.provider();
        Address address = studio.address(job);
        return switch (job.state()) {
            case JobState.Rejected rejected -> rejected(provider, rejected.failure());
            case JobState.Unresolved unresolved -> studio.doubt(job);
            case JobState.Failed failed ->
                    failed(
                            address == null ? Address.of(failed.receipt()) : address,
                            failed.failure());
            case JobState.Cancelled cancelled ->
                    (address == null ? provider : address) + " was cancelled; there is no film.";
            case JobState.Abandoned abandoned ->
                    (address == null ? provider : address) + " was given up: " + abandoned.reason();
            default ->
                    address == null
                            ? provider + ": " + Words.of(job.state().stage())
                            : "%s: %s; to follow it: reelport watch %s"
                                    .formatted(
                                            address,
                                            Words.of(job.state().stage()),
                                            address.words());
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

    private static String failed(Address address, Failure failure) {
        return failure.kind() == FailureKind.TIMED_OUT
                ? "%s: %s. It may still finish and may be charged; to go on waiting: reelport watch %s"
                        .formatted(address, words(failure), address.words())
                : "%s failed: %s.".formatted(address, words(failure));
    }

    /** The provider's own words, and our word for them. */
    static String words(Failure failure) {
        String code = failure.code() == null ? "" : ", code " + failure.code();
        return failure.words() + " (" + Words.of(failure.kind()) + code + ")";
    }
}
