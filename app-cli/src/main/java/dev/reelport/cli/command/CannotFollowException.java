package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.output.Address;
import dev.reelport.domain.job.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Nobody looks at a task any longer: looking again would not help, such as with a wrong key, has
 * failed until the deadline of the polling plan, or was interrupted. The task itself goes on.
 */
final class CannotFollowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Address address;
    private final transient @Nullable Failure failure;

    private CannotFollowException(String sentence, Address address, @Nullable Failure failure) {
        super(sentence);
        this.address = address;
        this.failure = failure;
    }

    static CannotFollowException because(Address address, Failure failure) {
        String sentence =
                "%s cannot be followed: %s. %s"
                        .formatted(address, OutcomePrinter.words(failure), address.whereItGoesOn());
        return new CannotFollowException(sentence, address, failure);
    }

    /** Of one look that failed. */
    static CannotFollowException unseen(Address address, Failure failure) {
        String sentence =
                "%s cannot be looked at: %s. That says nothing about the task."
                        .formatted(address, OutcomePrinter.words(failure));
        return new CannotFollowException(sentence, address, failure);
    }

    static CannotFollowException interrupted(Address address) {
        String sentence =
                "interrupted; %s goes on at the %s. To follow it again: reelport watch %s"
                        .formatted(
                                address,
                                address.server() == null ? "provider" : "service",
                                address.words());
        return new CannotFollowException(sentence, address, null);
    }

    Address address() {
        return address;
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
