package dev.reelport.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what others are told, and puts what is due on the list of its {@link Dispatch} in the same
 * transaction. A port. When a method returns, what it did is as safe as the store can make it. May
 * be called from any thread, virtual ones included.
 */
public interface Deliveries {
    /**
     * Keeps deliveries, all or none. One whose id is known is left as it is, so that whoever makes
     * the same message twice makes one delivery.
     */
    void add(List<Delivery> deliveries);

    /** The delivery of that id; empty where there is none. */
    Optional<Delivery> find(String id);

    /** The deliveries that the filter wants, the newest first. */
    List<Delivery> list(DeliveryFilter filter);

    /**
     * Keeps how a pending delivery stands after an attempt, or when it was postponed. Nothing
     * happens where it ended meanwhile, or was tried more often.
     */
    void keep(Delivery delivery);

    /**
     * Makes a delivery due at once, whatever became of it.
     *
     * @return as it is kept then; empty where there is none
     */
    Optional<Delivery> resend(String id, Instant now);
}
