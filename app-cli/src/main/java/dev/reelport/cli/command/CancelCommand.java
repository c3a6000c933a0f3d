package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.JobReport;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.language.document.Words;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Calls a task off. */
@Command(
        name = "cancel",
        description = {
            "Asks the provider to call a task off. May be repeated.",
            "Of the formats only vllm-omni and sandbox know a way; of any other nothing is asked,"
                    + " and the task goes on. Whether what was begun is charged is the provider's"
                    + " to say."
        },
        footerHeading = Help.EXAMPLE,
        footer = {
            "  reelport cancel local/video_4f1c",
            Help.EXIT_CODES,
            "  0  it was called off",
            Help.BROKEN,
            "  2  bad input; the provider was not asked",
            "  3  it was not called off: it has ended, or the provider knows no way",
            "  4  nobody knows whether it was called off: it may go on and be charged",
        })
final class CancelCommand extends StudioCommand {
    @Mixin private TaskArgument task = new TaskArgument();

    CancelCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (Studio studio = studio()) {
            Job job = task.job(studio);
            return cancel(studio, job, Objects.requireNonNull(studio.address(job)));
        }
    }

    private int cancel(Studio studio, Job job, Address address) {
        try {
            return switch (studio.cancel(job)) {
                case DONE -> done(studio.now(job), address);
                case TOO_LATE -> not(job, address, ExitCode.FAILED, Cancellation.TOO_LATE);
                case UNSUPPORTED -> not(job, address, ExitCode.FAILED, Cancellation.UNSUPPORTED);
                case IN_DOUBT -> not(job, address, ExitCode.UNKNOWN, Cancellation.IN_DOUBT);
            };
        } catch (ProviderException failed) {
            String sentence =
                    "%s could not be called off: %s. That says nothing about the task."
                            .formatted(address, OutcomePrinter.words(failed.failure()));
            screen().error(sentence, address, failed.failure());
            return ExitCode.ofFetching(failed.failure());
        }
    }

    private int done(Job job, Address address) {
        screen().result(
                        JobReport.of(job, address, List.of(), List.of()),
                        List.of(Words.of(job.state().stage())));
        return ExitCode.DONE;
    }

    private int not(Job job, Address address, int code, Cancellation why) {
        screen().error(sentence(job.provider(), address, why), address, null);
        return code;
    }

    private static String sentence(String provider, Address task, Cancellation why) {
        String word = task.words();
        return switch (why) {
            case UNSUPPORTED ->
                    """
                    %s knows no way to call a task off: %s goes on and may be charged.
                    Some providers let you do it on their own pages. To see how it ends: reelport watch %s\
                    """
                            .formatted(provider, task, word);
            case IN_DOUBT ->
                    "whether %s was called off is not known, so it may go on and may be charged. To look: reelport status %s"
                            .formatted(task, word);
            default ->
                    "%s was not called off: it has ended, or is too far for %s to stop it. To see how it stands: reelport status %s"
                            .formatted(task, provider, word);
        };
    }
}
