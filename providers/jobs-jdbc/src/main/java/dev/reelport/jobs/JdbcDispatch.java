package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.reelport.domain.webhook.Deliveries;
import dev.reelport.domain.webhook.Delivery;
import dev.reelport.domain.webhook.Dispatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Fewer missed heartbeats db-scheduler does not take for death. */
    private static final int MISSED_HEARTBEATS = 4;

    /** After a courier broke its promise, or the database did not keep what came of it. */
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Dialect dialect;
    private final String name;
    private final AttentionSettings settings;
    private final InstantSource clock;
    private final Deliveries deliveries;
    private volatile @Nullable Scheduler scheduler;
    private boolean closed;

    JdbcDispatch(
            Transactions transactions,
            Dialect dialect,
            String name,
            AttentionSettings settings,
            InstantSource clock) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.name = name;
        this.settings = settings;
        this.clock = clock;
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
    public synchronized void begin(Courier courier) {
        if (scheduler != null || closed) {
            throw new IllegalStateException("deliveries are handed out once, before closing");
        }
        Scheduler begun = scheduler(courier);
        begun.start();
        scheduler = begun;
    }

    private Scheduler scheduler(Courier courier) {
        return dialect.polling(Scheduler.create(transactions.writing(), List.of(task(courier))))
                .tableName(DeliveryList.TABLE)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(name))
                .jdbcCustomization(dialect.moments())
                .threads(COURIERS)
                .pollingInterval(settings.look())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.patience())
                .failureLogging(LogLevel.OFF, false)
                .build();
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

    /** No need to wait until somebody looks. */
    void ring() {
        @Nullable Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }
}
