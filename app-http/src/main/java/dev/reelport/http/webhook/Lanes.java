package dev.reelport.http.webhook;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets only so many talk to one receiver at once from here. Thread-safe. */
final class Lanes {
    private static final int MOST = 4;

    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    /** Whether there was room; then somebody has to {@link #leave}. */
    boolean enter(String lane) {
        boolean[] entered = new boolean[1];
        busy.compute(
                lane,
                (same, talking) -> {
                    int now = talking == null ? 0 : talking;
                    entered[0] = now < MOST;
                    return entered[0] ? now + 1 : now;
                });
        return entered[0];
    }

    /** Makes room; a lane that nobody is in is forgotten. */
    void leave(String lane) {
        busy.computeIfPresent(lane, (same, talking) -> talking == 1 ? null : talking - 1);
    }
}
