package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;

/**
 * Has db-scheduler take all that is due on SQLite in one statement, as it does by itself on
 * PostgreSQL. Otherwise it takes each by a transaction of its own, with a sync of the disk for
 * each.
 */
final class SqlitePicking extends SqliteJdbcCustomization {
    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return true;
    }

    /** Nothing here has a priority, and everything in these tables is known. */
    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int most, boolean byPriority) {
        return context.jdbcRunner.query(
                pick(context.tableName),
                statement -> {
                    statement.setString(1, context.schedulerName.getName());
                    setInstant(statement, 2, now);
                    setInstant(statement, 3, now);
                    statement.setInt(4, most);
                },
                context.resultSetMapper.get());
    }

    private static String pick(String table) {
        return """
        update %1$s set picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1
        where (task_name, task_instance) in (
            select task_name, task_instance from %1$s
            where picked = false and execution_time <= ? order by execution_time limit ?)
        returning *
        """
                .formatted(table);
    }
}
