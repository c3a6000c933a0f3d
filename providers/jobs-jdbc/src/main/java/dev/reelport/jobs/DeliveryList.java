package dev.reelport.jobs;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are due when: the rows of db-scheduler's table for them. Each change is one
 * statement, for the same reason as in {@link WakeUps}.
 */
final class DeliveryList {
    /** What db-scheduler calls delivering; the instance is the delivery's id. */
    static final String TASK = "deliveries";

    static final String TABLE = "scheduled_deliveries";

    private static final String DUE =
            """
            insert into scheduled_deliveries
                (task_name, task_instance, execution_time, picked, version)
            values ('deliveries', ?, ?, false, 1)
            on conflict (task_name, task_instance) do update set
                execution_time = case when scheduled_deliveries.picked
                    then scheduled_deliveries.execution_time else excluded.execution_time end
            """;

    private static final String PUT_BACK =
            """
            update scheduled_deliveries set execution_time = ?, picked = false, picked_by = null,
                last_heartbeat = null, consecutive_failures = 0, version = version + 1
            where task_name = 'deliveries' and task_instance = ?
            """;

    private static final String REMOVE =
            "delete from scheduled_deliveries"
                    + " where task_name = 'deliveries' and task_instance = ?";

    private DeliveryList() {}

    /** Due then; one that is under way stays so. */
    static void due(Session session, String id, Instant when) throws SQLException {
        session.update(DUE, id, when);
    }

    /**
     * Ends an attempt.
     *
     * @param next when it is due again; absent: never
     */
    static void tried(Session session, String id, @Nullable Instant next) throws SQLException {
        if (next == null) {
            session.update(REMOVE, id);
        } else {
            session.update(PUT_BACK, next, id);
        }
    }
}
