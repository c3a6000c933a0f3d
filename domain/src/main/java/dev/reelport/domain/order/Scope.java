package dev.reelport.domain.order;

import java.util.Set;

/** What a client's key opens. None contains another, except that an admin sees what all may see. */
public enum Scope {
    /**
     * To have films made, which costs money, and to decide about one's own: call off, resolve,
     * adopt, remove, have one's messages sent again.
     */
    CREATE,
    /** To look at one's own videos, and to fetch their films. */
    READ,
    /** To read the figures of the whole service, and nothing else. */
    METRICS,
    /** To see the videos of all clients and the figures, and to decide about any video. */
    ADMIN;

    /** What a client needs. */
    public static final Set<Scope> USUAL = Set.of(CREATE, READ);
}
