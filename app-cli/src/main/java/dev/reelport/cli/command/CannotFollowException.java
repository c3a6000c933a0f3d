package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Retry;

/**
 * Looking at a task again would not help, such as with a wrong key, or has failed until the
 * deadline of the polling plan. The task itself goes on.
 */
final class CannotFollowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    CannotFollowException(ProviderTask task, Failure failure) {
        super(
                "%s cannot be followed: %s. The task goes on at the provider."
                        .formatted(task, OutcomePrinter.words(failure)));
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }

    /** Of a provider that might still have answered the outcome is unknown. */
    int exitCode() {
        return failure.retry() instanceof Retry.Later ? ExitCode.UNKNOWN : ExitCode.of(failure);
    }
}
