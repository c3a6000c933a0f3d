package dev.reelport.domain.webhook;

import java.util.function.Supplier;

/**
 * Keeps secrets that a service makes for itself, the same for all replicas. A port. May be called
 * from any thread.
 */
public interface Secrets {
    /**
     * The secret of that name. Of several who propose one at the same time, one gets through, and
     * all are given that one.
     *
     * @param proposal makes one where there is none
     */
    byte[] named(String name, Supplier<byte[]> proposal);
}
