package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.reelport.domain.job.Attention;
import dev.reelport.domain.job.JobId;
import dev.reelport.language.document.Printable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attends to one job after the other: what db-scheduler runs. What ends an attendance is one
 * statement that minds what happened to the job meanwhile, so that no change is ever lost.
 */
final class Attendance {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    /** The job that the current thread attends to. */
    private static final ScopedValue<JobId> ATTENDED = ScopedValue.newInstance();

    private final Attention.Attendant attendant;
    private final Transactions transactions;
    private final WakeUps wakeUps;
    private final AttentionSettings settings;
    private final InstantSource clock;
    private final Runnable bell;

    /**
     * @param bell rung when a job is due at once, though nobody else says so
     */
    Attendance(
            Attention.Attendant attendant,
            Transactions transactions,
            WakeUps wakeUps,
            AttentionSettings settings,
            InstantSource clock,
            Runnable bell) {
        this.attendant = attendant;
        this.transactions = transactions;
        this.wakeUps = wakeUps;
        this.settings = settings;
        this.clock = clock;
        this.bell = bell;
    }

    /** Whether the current thread attends to this job. */
    static boolean isOf(JobId job) {
        return ATTENDED.isBound() && ATTENDED.get().equals(job);
    }

    /**
     * For db-scheduler, whose own way to revive what died asks the machine for the time. What goes
     * wrong before attending begins waits as well.
     */
    Task<Void> task() {
        return Tasks.custom(WakeUps.TASK, Void.class)
                .onDeadExecution(
                        (complete, operations) -> operations.reschedule(complete, clock.instant()))
                .onFailure(
                        (complete, operations) ->
                                operations.reschedule(
                                        complete,
                                        wait(
                                                complete.getExecution(),
                                                cause(complete.getCause().orElse(null)))))
                .execute((instance, context) -> attend(context));
    }

    private CompletionHandler<Void> attend(ExecutionContext context) {
        Execution row = context.getExecution();
        JobId job = new JobId(row.getId());
        WakeUps.Attended attended = new WakeUps.Attended(job, row.version);
        try {
            @Nullable Instant next =
                    ScopedValue.where(ATTENDED, job).call(() -> attendant.attend(job)).orElse(null);
            return (complete, operations) ->
                    end(job, session -> wakeUps.done(session, attended, next));
        } catch (RuntimeException | Error failed) {
            Instant next = wait(row, failed);
            int failures = row.consecutiveFailures + 1;
            return (complete, operations) ->
                    end(job, session -> wakeUps.again(session, attended, next, failures));
        }
    }

    private void end(JobId job, Transactions.Work<WakeUps.Ending> statement) {
        switch (transactions.write(statement)) {
            case AS_SAID -> {}
            case CHANGED -> bell.run();
            case TAKEN_OVER ->
                    LOG.warn("another replica took over job {} while it was attended here", job);
        }
    }

    private Instant wait(Execution row, Throwable failed) {
        int failures = row.consecutiveFailures + 1;
        Duration wait = settings.waitAfter(failures);
        Instant next = clock.instant().plus(wait);
        LOG.warn(
                "job {} could not be attended, {} in a row; again in {}: {}",
                row.getId(),
                failures,
                wait,
                words(failed));
        return next;
    }

    private static Throwable cause(@Nullable Throwable cause) {
        return cause == null ? new IllegalStateException("nobody says why") : cause;
    }

    /** No stack of causes: what libraries quote in theirs is not known. */
    private static String words(Throwable failed) {
        StackTraceElement[] places = failed.getStackTrace();
        String place = places.length == 0 ? "" : " at " + places[0];
        String message =
                failed.getMessage() == null ? "" : ": " + Printable.of(failed.getMessage());
        return failed.getClass().getName() + message + place;
    }
}
