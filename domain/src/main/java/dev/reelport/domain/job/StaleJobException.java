package dev.reelport.domain.job;

/** Somebody else changed the job in the meantime: read it again and decide anew. */
public final class StaleJobException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param id the job
     * @param version the version that could not be kept
     */
    public StaleJobException(JobId id, long version) {
        super("job %s was changed by somebody else before version %s".formatted(id, version));
    }
}
