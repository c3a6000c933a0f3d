package dev.reelport.http.simulator;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong. Written in lower case with hyphens. */
enum FaultKind {
    /** A refusal of this status of HTTP, in the words of the format. */
    STATUS(Route.ASKED, false),
    /** The connection is reset when the head of the request is read, and its body is not. */
    DROP_BEFORE_BODY(Route.ASKED, false),
    /** The connection is reset when the request is read to its end. */
    DROP_AFTER_BODY(Route.ASKED, true),
    /** Nothing is ever answered. */
    SILENCE(Route.ASKED, true),
    /** The answer comes, a byte of its body a second. */
    DRIP(Route.ASKED, true),
    /** The answer ends after half of its body. */
    TRUNCATE(Route.ASKED, true),
    /** A success of which nobody can make sense. */
    GARBAGE(Route.ASKED, true),
    /** A page for people, with the status of a success. */
    HTML(Route.ASKED, true),
    /** The body has no end. */
    ENDLESS(Route.ASKED, true),
    /** The answer says that it is longer than it is. */
    CLAIMS_MORE(Route.ASKED, true),
    /** The answer says that it is shorter than it is. */
    CLAIMS_LESS(Route.ASKED, true),
    /** What was asked for is somewhere else. */
    REDIRECT(Route.ASKED, false),
    /** A word for how the task stands that nobody has heard of. */
    UNKNOWN_STATUS(Route.WORDED, true),
    /** Times in milliseconds where the format has seconds. */
    MILLISECONDS(Route.WORDED, true),
    /** The task has succeeded and has no film. */
    NO_FILM(EnumSet.of(Route.LOOK), true),
    /** The call comes twice. */
    DUPLICATE(EnumSet.of(Route.CALLBACK), true),
    /** The call comes late. */
    LATE(EnumSet.of(Route.CALLBACK), true);

    private final Set<Route> routes;
    private final boolean done;

    FaultKind(Set<Route> routes, boolean done) {
        this.routes = Set.copyOf(routes);
        this.done = done;
    }

    /** Where it can be played. */
    Set<Route> routes() {
        return routes;
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
