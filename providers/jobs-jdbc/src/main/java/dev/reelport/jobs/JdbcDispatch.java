package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.reelport.domain.webhook.Deliveries;
import dev.reelport.domain.webhook.Delivery;
import dev.reelport.domain.webhook.Dispatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out what is due, by db-scheduler on the same database, with a table and threads of its own.
 * Safe for any number of threads.
 */
final class JdbcDispatch implements Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcDispatch.class);

    /** Each waits for a receiver most of the time. */
    private static final int COURIERS = 64;

    /** After a courier broke its promise, or the database did not keep what came of it. */
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Clockwork clockwork;
    private final Deliveries deliveries;

    JdbcDispatch(
            Transactions transactions,
            Dialect dialect,
            String name,
            AttentionSettings settings,
            InstantSource clock) {
        this.clock = clock;
        this.clockwork = new Clockwork(transactions, dialect, name, settings, clock);
        this.deliveries = new JdbcDeliveries(transactions, this);
    }

    /** The deliveries that it hands out. */
    Deliveries deliveries() {
        return deliveries;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when it began before, or was closed
     */
    @Override
    public void begin(Courier courier) {
        clockwork.begin(
                () ->
                        clockwork
                                .scheduling(task(courier), COURIERS)
                                .tableName(DeliveryList.TABLE)
                                .build());
    }

    private Task<Void> task(Courier courier) {
        return Tasks.custom(DeliveryList.TASK, Void.class)
                .onDeadExecution(
                        (complete, operations) -> operations.reschedule(complete, clock.instant()))
                .onFailure(
                        (complete, operations) -> {
                            LOG.warn(
                                    "delivery {} broke off: {}",
                                    complete.getExecution().getId(),
                                    complete.getCause().map(Object::getClass).orElse(null));
                            operations.reschedule(complete, clock.instant().plus(AFTER_TROUBLE));
                        })
                .execute((instance, context) -> tried(courier, instance.getId()));
    }

    /** What ended already, by somebody who died before saying so, is only taken off the list. */
    private CompletionHandler<Void> tried(Courier courier, String id) {
        Optional<Delivery> after =
                deliveries
                        .find(id)
                        .filter(one -> one.state() == Delivery.State.PENDING)
                        .map(courier::deliver);
        after.ifPresent(deliveries::keep);
        return (complete, operations) -> {
            if (after.isEmpty()) {
                operations.remove();
            }
        };
    }

    /** After a transaction that keeps one. */
    void ring() {
        clockwork.ring();
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
