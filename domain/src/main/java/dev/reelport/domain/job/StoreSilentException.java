package dev.reelport.domain.job;

/**
 * What keeps jobs broke while it was keeping one, and does not tell whether it did: the job may be
 * there, and then its film will be made.
 */
public final class StoreSilentException extends StoreFailedException {
    private static final long serialVersionUID = 1;

    /**
     * @param job that may be kept
     * @param failed what was said instead
     */
    public StoreSilentException(JobId job, RuntimeException failed) {
        super(
                "nobody knows whether job %s is kept: %s".formatted(job, failed.getMessage()),
                failed);
    }
}
