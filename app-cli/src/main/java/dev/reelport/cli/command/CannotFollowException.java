package dev.reelport.cli.command;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.ProviderTask;

/** Looking at a task again would not help, such as with a wrong key. The task itself goes on. */
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
}
