package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import io.opentelemetry.api.trace.Tracer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on pooled connections; what SQLite is to write in groups. Virtual threads hand theirs
 * to platform threads: on SQLite they were measured to starve each other, and interrupting one
 * while it waits for a server would close the connection. Safe for any number of threads.
 */
final class Transactions implements AutoCloseable {
    private final DatabaseAddress address;
    private final JdbcCustomization moments;
    private final ConnectionPool writing;
    private final ConnectionPool reading;
    private final ExecutorService writers;
    private final @Nullable GroupCommit groups;
    private final ExecutorService readers;
    private final DatabaseTraces traces;

    Transactions(
            DatabaseAddress address,
            ConnectionPool writing,
            ConnectionPool reading,
            Tracer tracer) {
        this.address = address;
        this.traces = new DatabaseTraces(tracer, address.dialect());
        this.moments = address.dialect().moments();
        this.writing = writing;
        this.reading = reading;
        this.writers = threads("writer", writing);
        this.readers = threads("reader", reading);
        this.groups =
                address.dialect() == Dialect.SQLITE
                        ? new GroupCommit(writing.source(), this::session)
                        : null;
    }

    private static ExecutorService threads(String role, ConnectionPool pool) {
        return Executors.newFixedThreadPool(
                pool.connections(),
                Thread.ofPlatform().daemon().name("reelport-" + role + "-", 0).factory());
    }

    /**
     * Does work whole or not at all; what it throws undoes it.
     *
     * @throws DatabaseException when the database does not do it
     */
    <T extends @Nullable Object> T write(Work<T> work) {
        return traces.told("write", statements -> kept(work, statements));
    }

    private <T extends @Nullable Object> T kept(Work<T> work, List<String> statements) {
        if (groups == null) {
            return onPlatform(writers, () -> written(work, statements));
        }
        try {
            return groups.write(work, statements);
        } catch (ExecutionException failed) {
            throw trouble(failed.getCause());
        }
    }

    /** The same where nothing comes of it. */
    void change(Step step) {
        write(
                session -> {
                    step.in(session);
                    return true;
                });
    }

    /**
     * Does work that changes nothing.
     *
     * @throws DatabaseException when the database does not do it
     */
    <T extends @Nullable Object> T read(Work<T> work) {
        return traces.told("read", statements -> onPlatform(readers, () -> done(work, statements)));
    }

    /** For db-scheduler, whose statements are transactions of their own. */
    DataSource writing() {
        return writing.source();
    }

    private <T extends @Nullable Object> T written(Work<T> work, List<String> statements)
            throws SQLException {
        boolean isCommitted = false;
        try (Connection connection = writing.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(session(connection, statements));
                isCommitted = true;
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (Throwable failed) {
                // An error too: what follows would commit half of it.
                rollBack(connection, failed);
                throw failed;
            }
        } catch (SQLException failed) {
            // Once the commit left, nobody knows.
            if (isCommitted) {
                throw failed;
            }
            throw DatabaseTrouble.of(address, failed).unkept();
        }
    }

    /** And ends it; what that says comes second to what failed. */
    static void rollBack(Connection connection, Throwable failed) {
        tried(connection::rollback, failed);
        tried(() -> connection.setAutoCommit(true), failed);
    }

    private static void tried(Undoing undoing, Throwable failed) {
        try {
            undoing.run();
        } catch (SQLException broken) {
            failed.addSuppressed(broken);
        }
    }

    @FunctionalInterface
    private interface Undoing {
        void run() throws SQLException;
    }

    private <T extends @Nullable Object> T done(Work<T> work, List<String> statements)
            throws SQLException {
        try (Connection connection = reading.source().getConnection()) {
            return work.in(session(connection, statements));
        }
    }

    private Session session(Connection connection, List<String> statements) {
        return new Session(connection, moments, statements);
    }

    private <T extends @Nullable Object> T onPlatform(
            ExecutorService threads, Callable<T> statement) {
        try {
            if (!Thread.currentThread().isVirtual()) {
                return statement.call();
            }
            FutureTask<T> task = new FutureTask<>(statement);
            threads.execute(task);
            return Patience.result(task);
        } catch (ExecutionException failed) {
            throw trouble(failed.getCause());
        } catch (Exception failed) {
            throw trouble(failed);
        }
    }

    private RuntimeException trouble(@Nullable Throwable failed) {
        return switch (failed) {
            case SQLException unhappy -> DatabaseTrouble.of(address, unhappy);
            case RuntimeException ours -> ours;
            case null, default -> new IllegalStateException(failed);
        };
    }

    /** Ends what was begun, and closes all connections. */
    @Override
    public void close() {
        if (groups != null) {
            groups.close();
        }
        writers.close();
        readers.close();
        close(reading);
        close(writing);
    }

    private void close(ConnectionPool pool) {
        try {
            pool.end().close();
        } catch (Exception failed) {
            throw trouble(failed);
        }
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T in(Session session) throws SQLException;
    }

    /** Something to do on a connection of which nothing comes. */
    @FunctionalInterface
    interface Step {
        void in(Session session) throws SQLException;
    }
}
