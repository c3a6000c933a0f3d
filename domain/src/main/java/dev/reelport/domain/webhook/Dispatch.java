package dev.reelport.domain.webhook;

/**
 * Sees to it that each delivery is tried when it is due, across restarts and replicas. A port,
 * beside {@link Deliveries} on the same store. It has threads of its own, so that slow receivers
 * hold back no job.
 */
public interface Dispatch extends AutoCloseable {
    /**
     * Begins to hand out deliveries. One is handed to one courier at a time, on all replicas
     * together, as long as that courier lives; where it died, another gets it again.
     */
    void begin(Courier courier);

    /** Ends handing out, after what is under way is done. */
    @Override
    void close();

    /** Who delivers. */
    interface Courier {
        /**
         * Tries once.
         *
         * @param due a pending delivery
         * @return how it stands then, which is kept
         */
        Delivery deliver(Delivery due);
    }
}
