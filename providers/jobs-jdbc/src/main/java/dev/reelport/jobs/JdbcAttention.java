package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.reelport.domain.job.Attention;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls when jobs are due, by db-scheduler on the same database. Safe for any number of threads.
 */
final class JdbcAttention implements Attention {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcAttention.class);

    private final Transactions transactions;
    private final WakeUps wakeUps;
    private final AttentionSettings settings;
    private final InstantSource clock;
    private final PictureRows pictures;
    private final Clockwork clockwork;

    /** Absent: nobody attends in this process, and whoever does elsewhere has a look. */
    private volatile @Nullable Attendant attendant;

    JdbcAttention(
            Transactions transactions,
            Dialect dialect,
            String name,
            AttentionSettings settings,
            InstantSource clock,
            PictureRows pictures) {
        this.transactions = transactions;
        this.wakeUps = new WakeUps(clock, name);
        this.settings = settings;
        this.clock = clock;
        this.pictures = pictures;
        this.clockwork = new Clockwork(transactions, dialect, name, settings, clock);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when it began before, or was closed
     */
    @Override
    public void begin(Attendant attendant) {
        clockwork.begin(
                () -> {
                    transactions.change(
                            session ->
                                    wakeUps.sweepDone(session, settings.sweep().multipliedBy(2)));
                    sweep();
                    return scheduler(attendant);
                });
    }

    private Scheduler scheduler(Attendant attendant) {
        this.attendant = attendant;
        Attendance attendance =
                new Attendance(attendant, transactions, wakeUps, settings, clock, this::ring);
        return clockwork
                .scheduling(attendance.task(), settings.attendants())
                .startTasks(sweeping())
                .build();
    }

    private RecurringTask<Void> sweeping() {
        return Tasks.recurring("jobs-sweep", new Later(settings.sweep()))
                .execute((instance, context) -> sweep());
    }

    /** No job should ever be forgotten; a database that was put back from a copy may need it. */
    private void sweep() {
        int lost = pictures.sweep();
        if (lost > 0) {
            LOG.info("jobs that never came, whose images were kept ahead: {}", lost);
        }
        int forgotten = transactions.write(wakeUps::sweep);
        if (forgotten > 0) {
            LOG.warn(
                    "jobs that nobody would have attended to, put back on the list: {}", forgotten);
        }
        ring();
    }

    @Override
    public void hint(JobId job) {
        boolean attended = Attendance.isOf(job);
        transactions.change(
                session -> {
                    wakeUps.due(session, job, clock.instant(), attended);
                });
        ring();
    }

    /**
     * Part of the transaction that keeps a job: it is due.
     *
     * @param byAttendant whether the one who attends to it in this process changed it
     */
    void due(Session session, Job changed, boolean byAttendant) throws SQLException {
        wakeUps.due(session, changed.id(), due(changed), byAttendant);
    }

    /** An attendant that cannot say it has a look, and tells then what is the matter. */
    private Instant due(Job changed) {
        Instant now = clock.instant();
        @Nullable Attendant here = attendant;
        try {
            return here == null ? now : here.due(changed, now);
        } catch (RuntimeException unknown) {
            return now;
        }
    }

    /** After that transaction. */
    void ring(Job changed) {
        if (!due(changed).isAfter(clock.instant())) {
            ring();
        }
    }

    private void ring() {
        clockwork.ring();
    }

    @Override
    public void close() {
        clockwork.close();
    }

    /** Again after a time, and for the first time after it too. */
    private record Later(Duration after) implements Schedule {
        @Override
        public Instant getNextExecutionTime(ExecutionComplete last) {
            return last.getTimeDone().plus(after);
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now.plus(after);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
