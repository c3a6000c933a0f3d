package dev.reelport.domain.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps orders, each beside its job. A port: that a client's retry finds the first job, and is
 * therefore not paid twice, rests on what is promised here.
 *
 * <p>When {@link #add} returns, order and job are as safe as the store can make them. When it
 * throws anything else than what is named here, they may be kept all the same: whoever must know
 * looks for the job. May be called from any thread, virtual ones included.
 */
public interface OrderBook {
    /**
     * Keeps an order together with its new job, unless it is an earlier one that comes again. Of
     * several that are the same and come at the same moment one is kept, and the others find it.
     *
     * @param alternatives how it goes on where the job's provider does not take it; absent: it does
     *     not
     * @param attempt which orders without a key it repeats
     * @throws RepeatedOrderException when this client has an order under the same idempotency key,
     *     or, without a key, one that it repeats. A first try that finds the order of its own
     *     repeat has found it for all: the next first try is another wish
     * @throws IllegalArgumentException when the order is another job's, or there is a job of that
     *     id
     */
    void add(Order order, Job job, @Nullable Alternatives alternatives, Attempt attempt);

    /** The same for an order that repeats none and does not go on. */
    default void add(Order order, Job job) {
        add(order, job, null, new Attempt(false, order.at()));
    }

    /**
     * An order goes on with another job, because the provider of the first one proved that it did
     * not take it: the first order and its key give way to the new one, which is kept together with
     * its job and with the proof, all or nothing.
     *
     * @param rejected the first job, rejected: as it is kept, or the next version of what is kept.
     *     Who asks for its order is given the next one, for a client may know the first job's name
     * @param alternatives how the next one goes on; absent: it does not
     * @throws dev.reelport.domain.job.StaleJobException when the first job is neither
     * @throws IllegalArgumentException when the first job is not rejected, has no order (any more),
     *     or the new order is another job's
     */
    void moveOn(Job rejected, Order next, Job job, @Nullable Alternatives alternatives);

    /** How the order of a job goes on; empty where it does not, or there is none (any more). */
    Optional<Alternatives> alternatives(JobId job);

    /** The order of a job; empty where there is none, or it was removed. */
    Optional<Order> find(JobId job);

    /**
     * Whose order became this job, removed or moved on or not; empty where it never was an order.
     */
    Optional<String> client(JobId job);

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
