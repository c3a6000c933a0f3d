package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Job;

/**
 * A request was handed over, and the store could not keep what became of it. The receipt must not
 * be lost with it: whoever catches this tells a person, who can adopt the task later.
 */
public final class OutcomeNotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Job job;

    /**
     * @param job as it stands now, though the store knows only that it was being submitted
     * @param cause why it could not be kept
     */
    public OutcomeNotKeptException(Job job, Throwable cause) {
        super("job %s is %s, and that could not be kept".formatted(job.id(), job.state()), cause);
        this.job = job;
    }

    /** The job as it stands now. */
    public Job job() {
        return job;
    }
}
