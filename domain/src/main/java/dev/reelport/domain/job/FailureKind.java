package dev.reelport.domain.job;

/** Why there is no film. */
public enum FailureKind {
    /** The provider says the request is wrong. */
    INVALID,
    /** The provider says it cannot do this. */
    UNSUPPORTED,
    /** The provider refuses the content: moderation, real people, protected figures. */
    CONTENT_REFUSED,
    /** The key is missing, wrong, or may not do this. */
    UNAUTHORIZED,
    /** There is no money left at the provider. */
    OUT_OF_CREDIT,
    /** Too many requests. */
    THROTTLED,
    /** The task, the film or the model is no longer there. */
    GONE,
    /** The provider answers that it cannot answer. */
    UNAVAILABLE,
    /** The provider was not reached: nothing left this machine. */
    UNREACHABLE,
    /** The provider's answer makes no sense. */
    UNREADABLE,
    /** It took longer than anybody wants to wait. */
    TIMED_OUT,
    /** The provider reports success and there is no film. */
    NO_FILM,
    /** The provider tried and failed, without a reason that fits another kind. */
    NOT_MADE
}
