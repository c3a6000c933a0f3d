package dev.reelport.domain.provider;

/** What became of the wish to call a task off. */
public enum Cancellation {
    /** The provider stopped. */
    DONE,
    /** The provider does not stop what has begun. */
    TOO_LATE,
    /** Whether the provider has the task, or stops it, is not known. */
    IN_DOUBT,
    /** The provider knows no way to call anything off. */
    UNSUPPORTED
}
