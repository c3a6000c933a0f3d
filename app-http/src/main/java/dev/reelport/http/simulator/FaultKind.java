package dev.reelport.http.simulator;

import java.util.Set;

/** What can go wrong. Written in lower case with hyphens. */
enum FaultKind {
    /** A refusal of this status of HTTP, in the words of the format. */
    STATUS(false),
    /** The connection is reset when the head of the request is read, and its body is not. */
    DROP_BEFORE_BODY(false),
    /** The connection is reset when the request is read to its end. */
    DROP_AFTER_BODY(true),
    /** Nothing is ever answered. */
    SILENCE(true),
    /** The answer comes, a byte of its body a second. */
    DRIP(true),
    /** The answer ends after half of its body. */
    TRUNCATE(true),
    /** A success of which nobody can make sense. */
    GARBAGE(true),
    /** A page for people, with the status of a success. */
    HTML(true),
    /** The body has no end. */
    ENDLESS(true),
    /** The answer says that it is longer than it is. */
    CLAIMS_MORE(true),
    /** The answer says that it is shorter than it is. */
    CLAIMS_LESS(true),
    /** What was asked for is somewhere else. */
    REDIRECT(false),
    /** A word for how the task stands that nobody has heard of. */
    UNKNOWN_STATUS(true),
    /** Times in milliseconds where the format has seconds. */
    MILLISECONDS(true),
    /** The task has succeeded and has no film. */
    NO_FILM(true),
    /** The call comes twice. */
    DUPLICATE(true),
    /** The call comes late. */
    LATE(true);

    private final boolean done;

    FaultKind(boolean done) {
        this.done = done;
    }

    /** Where it can be played. */
    Set<Route> routes() {
        return switch (this) {
            case UNKNOWN_STATUS, MILLISECONDS -> Route.WORDED;
            case NO_FILM -> Set.of(Route.LOOK);
            case DUPLICATE, LATE -> Set.of(Route.CALLBACK);
            default -> Route.ASKED;
        };
    }

    /** Whether what was asked is done all the same, unless the script says otherwise. */
    boolean isDone() {
        return done;
    }

    /** Whether a script may say whether it is done: before the body is read nobody can do it. */
    boolean leavesOpenWhatIsDone() {
        return this != DROP_BEFORE_BODY;
    }
}
