package dev.reelport.domain.provider;

/** What became of the wish to call a task off. */
public enum Cancellation {
    /** The provider stopped. */
    DONE,
    /** The provider does not stop what has begun. */
    TOO_LATE,
    /** The provider knows no way to call anything off. */
    UNSUPPORTED
}
