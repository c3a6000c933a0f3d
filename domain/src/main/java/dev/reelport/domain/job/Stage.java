package dev.reelport.domain.job;

/** The word for a {@link JobState}, for lists and filters. */
public enum Stage {
    /** Checked, nothing sent. */
    ACCEPTED,
    /** About to be sent, or sent: whether the provider has it is not known yet. */
    SUBMITTING,
    /** The provider took it. */
    SUBMITTED,
    /** The provider works on it. */
    RUNNING,
    /** There is a film. */
    SUCCEEDED,
    /** The provider took it, and there will be no film. */
    FAILED,
    /** Called off. */
    CANCELLED,
    /** The provider did not take it. */
    REJECTED,
    /** The answer was lost: the provider may have it, and may charge for it. */
    UNRESOLVED,
    /** It was unresolved, and a person gave it up. */
    ABANDONED;

    /** Whether nothing follows by itself; only a job that timed out may be taken up again. */
    public boolean isFinal() {
        return switch (this) {
            case SUCCEEDED, FAILED, CANCELLED, REJECTED, ABANDONED -> true;
            case ACCEPTED, SUBMITTING, SUBMITTED, RUNNING, UNRESOLVED -> false;
        };
    }
}
