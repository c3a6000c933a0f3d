package dev.reelport.domain.provider;

import dev.reelport.domain.job.Failure;

/**
 * A provider could not be looked at, asked to stop, or fetched from. Never thrown for a submission,
 * whose every end is a {@link Submission}. The task itself is not touched by it.
 */
public final class ProviderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    /**
     * @param failure what went wrong, and whether to ask again
     */
    public ProviderException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /**
     * @param failure what went wrong, and whether to ask again
     * @param cause where it showed
     */
    public ProviderException(Failure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    /** What went wrong, and whether to ask again. */
    public Failure failure() {
        return failure;
    }
}
