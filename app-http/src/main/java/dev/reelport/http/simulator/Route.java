package dev.reelport.http.simulator;

import java.util.EnumSet;
import java.util.Set;

/** What a request is for. */
enum Route {
    /** Has a film made. */
    CREATE,
    /** Looks at a task. */
    LOOK,
    /** Fetches a film. */
    CONTENT,
    /** Lists tasks. */
    LIST,
    /** Calls a task off, in a format that can. */
    CANCEL,
    /** Removes a task, in a format that can. */
    REMOVE,
    /** Is not asked of us: we call whoever a create named. */
    CALLBACK,
    /** Where redirects lead. */
    ELSEWHERE,
    /** A path that no format has. */
    NOWHERE;

    /** What clients ask for, and can go wrong. */
    static final Set<Route> ASKED = EnumSet.range(CREATE, REMOVE);

    /** What answers with the words of a format. */
    static final Set<Route> WORDED = EnumSet.of(CREATE, LOOK, LIST);
}
