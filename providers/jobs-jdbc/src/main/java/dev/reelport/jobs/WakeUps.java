package dev.reelport.jobs;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are due when: the rows of db-scheduler's table, as far as they are about jobs. Each
 * change is one statement, so that it can be part of the transaction that keeps a job and never
 * spoils it: db-scheduler's own client looks first and inserts then, and an insert that loses a
 * race would undo the whole transaction on PostgreSQL.
 */
final class WakeUps {
    /** What db-scheduler calls attending to a job; the instance is the job's name. */
    static final String TASK = "jobs";

    /**
     * A job that is being attended keeps its row as it is, and the change is counted, unless
     * whoever attends to it made the change. While nobody attends there is nothing to count.
     */
    private static final String DUE =
            """
            insert into scheduled_tasks
                (task_name, task_instance, execution_time, picked, version, changes)
            select 'jobs', id, ?, false, 1, 0 from jobs where id = ?
            on conflict (task_name, task_instance) do update set
                execution_time = case when scheduled_tasks.picked
                    then scheduled_tasks.execution_time else excluded.execution_time end,
                changes = case when not scheduled_tasks.picked then 0
                    when scheduled_tasks.picked_by = ? then scheduled_tasks.changes
                    else scheduled_tasks.changes + 1 end
            """;

    private static final String DONE =
            """
            delete from scheduled_tasks
            where task_name = 'jobs' and task_instance = ? and version = ? and changes = 0
            """;

    private static final String CHANGED =
            """
            update scheduled_tasks set
                execution_time = ?,
                picked = false, picked_by = null, last_heartbeat = null,
                consecutive_failures = ?, version = version + 1, changes = 0
            where task_name = 'jobs' and task_instance = ? and version = ?
            """;

    private static final String AGAIN = CHANGED + " and changes = 0";

    private static final String PUT_BACK =
            """
            insert into scheduled_tasks
                (task_name, task_instance, execution_time, picked, version, changes)
            select 'jobs', id, ?, false, 1, 0 from jobs
            where %s and not exists (
                select 1 from scheduled_tasks where task_name = 'jobs' and task_instance = jobs.id)
            on conflict (task_name, task_instance) do nothing
            """;

    private static final String FORGOTTEN = PUT_BACK.formatted("stage in (" + followed() + ")");

    /** The list is that of the index, word for word: otherwise it would not be used. */
    private static final String DONE_OF_LATE =
            PUT_BACK.formatted(
                    "(stage = 'UNRESOLVED' or changed_at >= ? and stage not in ("
                            + followed()
                            + "))");

    private final InstantSource clock;
    private final String attendant;

    /**
     * @param attendant what db-scheduler calls itself in this process
     */
    WakeUps(InstantSource clock, String attendant) {
        this.clock = clock;
        this.attendant = attendant;
    }

    /** What is always on the list: something follows by itself. */
    private static String followed() {
        return Stream.of(Stage.ACCEPTED, Stage.SUBMITTING, Stage.SUBMITTED, Stage.RUNNING)
                .map(stage -> "'" + stage.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /**
     * Makes a job due; nothing happens where there is no such job.
     *
     * @param byAttendant whether the one who attends to it in this process says so
     */
    void due(Session session, JobId job, Instant when, boolean byAttendant) throws SQLException {
        session.update(DUE, when, job.value(), byAttendant ? attendant : "");
    }

    /**
     * Ends an attendance, unless somebody else took it over.
     *
     * @param next when the job is due again; absent: not before it changes. Either way it is due at
     *     once where it changed meanwhile
     */
    Ending done(Session session, Attended attended, @Nullable Instant next) throws SQLException {
        boolean removed =
                next == null
                        && session.update(DONE, attended.job().value(), attended.version()) > 0;
        return removed ? Ending.AS_SAID : again(session, attended, next, 0);
    }

    /**
     * The same where attending failed.
     *
     * @param failures in a row, this one included
     */
    Ending again(Session session, Attended attended, @Nullable Instant next, int failures)
            throws SQLException {
        Instant now = clock.instant();
        if (isWritten(session, AGAIN, next == null ? now : next, failures, attended)) {
            return Ending.AS_SAID;
        }
        return isWritten(session, CHANGED, now, failures, attended)
                ? Ending.CHANGED
                : Ending.TAKEN_OVER;
    }

    private static boolean isWritten(
            Session session, String sql, Instant when, int failures, Attended attended)
            throws SQLException {
        return session.update(sql, when, failures, attended.job().value(), attended.version()) > 0;
    }

    /**
     * Puts back the jobs that something follows for by itself.
     *
     * @return how many there were that should have been on the list
     */
    int sweep(Session session) throws SQLException {
        return session.update(FORGOTTEN, clock.instant());
    }

    /**
     * Puts back those that changed of late or wait for a person, to be safe; they come off the list
     * when they are attended.
     */
    void sweepDone(Session session, Duration late) throws SQLException {
        Instant now = clock.instant();
        session.update(DONE_OF_LATE, now, Moments.of(now.minus(late)));
    }

    /**
     * A job that is being attended.
     *
     * @param version of its row, as it was when it was taken
     */
    record Attended(JobId job, long version) {}

    /** What an attendance came to. */
    enum Ending {
        /** The job is off the list, or due when it was said. */
        AS_SAID,
        /** The job changed meanwhile and is due at once. */
        CHANGED,
        /** Somebody else attends to the job: this replica was taken for dead. */
        TAKEN_OVER
    }
}
