package dev.reelport.http.simulator;

import java.util.Set;

/**
 * When something goes wrong.
 *
 * @param formats by name
 * @param routes of requests
 * @param after how many of these requests go well before
 * @param first to how many of the others it happens
 * @param share of those to which it happens, above 0 to 1
 * @param fault what happens
 */
record Rule(
        Set<String> formats, Set<Route> routes, long after, long first, double share, Fault fault) {
    /** Keeps copies. */
    Rule {
        formats = Set.copyOf(formats);
        routes = Set.copyOf(routes);
    }

    /** Whether such a request counts. */
    boolean isAbout(String format, Route route) {
        return formats.contains(format) && routes.contains(route);
    }

    /**
     * Whether it happens to a request.
     *
     * @param ordinal of the request among those that count, from 0
     * @param chance 0 to below 1
     */
    boolean strikes(long ordinal, double chance) {
        return ordinal >= after && ordinal - after < first && chance < share;
    }
}
