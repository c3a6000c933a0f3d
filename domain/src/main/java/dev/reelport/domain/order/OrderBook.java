package dev.reelport.domain.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps orders, each beside its job. A port: that a client's retry finds the first job, and is
 * therefore not paid twice, rests on what is promised here.
 *
 * <p>When {@link #add} returns, order and job are as safe as the store can make them. May be called
 * from any thread, virtual ones included.
 */
public interface OrderBook {
    /**
     * Keeps an order together with its new job: both or neither.
     *
     * @throws RepeatedOrderException when this client has an order under the same idempotency key
     * @throws IllegalArgumentException when the order is another job's, or there is a job of that
     *     id
     */
    void add(Order order, Job job);

    /**
     * An order goes on with another job, because the provider of the first one proved that it did
     * not take it: the first order and its key give way to the new one, which is kept together with
     * its job, all or nothing.
     *
     * @param rejected the first job, which stays as it is; who asks for its order is given the next
     *     one, for a client may know the first job's name
     * @throws IllegalArgumentException when the first job has no order (any more), or the new order
     *     is another job's
     */
    void moveOn(JobId rejected, Order next, Job job);

    /** The order of a job; empty where there is none, or it was removed. */
    Optional<Order> find(JobId job);

    /** The order under a client's idempotency key, removed or not; empty where there is none. */
    Optional<Order> find(String client, String key);

    /**
     * A client's newest order of the same fingerprint, removed or not; empty where there is none.
     *
     * @param since older ones do not count
     */
    Optional<Order> repeated(String client, String fingerprint, Instant since);

    /** The orders that are wanted, each with its job as it stands now, without removed ones. */
    List<Ordered> list(OrderFilter filter);

    /**
     * Hides an order from its client; job and idempotency key are kept.
     *
     * @return whether there was one to hide
     */
    boolean remove(JobId job);

    /**
     * An order with its job.
     *
     * @param order what was asked
     * @param job as it stands now
     */
    record Ordered(Order order, Job job) {}
}
