package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.ProviderTask;
import org.jspecify.annotations.Nullable;

/**
 * Nobody looks at a task any longer: looking again would not help, such as with a wrong key, has
 * failed until the deadline of the polling plan, or was interrupted. The task itself goes on.
 */
final class CannotFollowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProviderTask task;
    private final transient @Nullable Failure failure;

    private CannotFollowException(String sentence, ProviderTask task, @Nullable Failure failure) {
        super(sentence);
        this.task = task;
        this.failure = failure;
    }

    static CannotFollowException because(ProviderTask task, Failure failure) {
        String sentence =
                "%s cannot be followed: %s. The task goes on at the provider."
                        .formatted(task, OutcomePrinter.words(failure));
        return new CannotFollowException(sentence, task, failure);
    }

    /** Of one look that failed. */
    static CannotFollowException unseen(ProviderTask task, Failure failure) {
        String sentence =
                "%s cannot be looked at: %s. That says nothing about the task."
                        .formatted(task, OutcomePrinter.words(failure));
        return new CannotFollowException(sentence, task, failure);
    }

    static CannotFollowException interrupted(ProviderTask task) {
        String sentence =
                "interrupted; %s goes on at the provider. To follow it again: reelport watch %s"
                        .formatted(task, Shell.word(task));
        return new CannotFollowException(sentence, task, null);
    }

    ProviderTask task() {
        return task;
    }

    /** What went wrong; absent: nothing but that somebody interrupted. */
    @Nullable Failure failure() {
        return failure;
    }

    /** What becomes of the task is unknown, whatever keeps it from being seen. */
    int exitCode() {
        return failure == null ? ExitCode.BROKEN : ExitCode.UNKNOWN;
    }
}
