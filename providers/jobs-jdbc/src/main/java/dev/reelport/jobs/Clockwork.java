package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One scheduler of db-scheduler on this database, from its beginning to its end. Safe for any
 * number of threads.
 */
final class Clockwork implements AutoCloseable {
    /** Fewer missed heartbeats db-scheduler does not take for death. */
    private static final int MISSED_HEARTBEATS = 4;

    private final Transactions transactions;
    private final Dialect dialect;
    private final String name;
    private final AttentionSettings settings;
    private final InstantSource clock;
    private volatile @Nullable Scheduler running;
    private boolean closed;

    /**
     * With all it needs.
     *
     * @param name of this replica
     */
    Clockwork(
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
    }

    /** A scheduler for a task, to be completed. */
    SchedulerBuilder scheduling(Task<?> task, int threads) {
        return dialect.polling(Scheduler.create(transactions.writing(), List.of(task)))
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(name))
                .jdbcCustomization(dialect.moments())
                .threads(threads)
                .pollingInterval(settings.look())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.patience())
                .failureLogging(LogLevel.OFF, false);
    }

    /**
     * Starts.
     *
     * @param scheduler is asked for only where this may begin
     * @throws IllegalStateException when it began before, or was closed
     */
    synchronized void begin(Supplier<Scheduler> scheduler) {
        if (running != null || closed) {
            throw new IllegalStateException("work begins once, and not after closing");
        }
        Scheduler begun = scheduler.get();
        begun.start();
        running = begun;
    }

    /** After a transaction that made something due: no need to wait until somebody looks. */
    void ring() {
        @Nullable Scheduler now = running;
        if (now != null) {
            now.triggerCheckForDueExecutions();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.stop();
            running = null;
        }
    }
}
