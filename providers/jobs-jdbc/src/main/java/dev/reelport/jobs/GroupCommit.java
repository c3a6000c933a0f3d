package dev.reelport.jobs;

import dev.reelport.jobs.Transactions.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a database that has one: what came while it wrote is written next, in one
 * transaction, so that one sync of the disk keeps all of it. Nobody waits for company, and nobody
 * is told before the sync. Where one fails, each of the group is done again by itself; where the
 * transaction fails, all of it. So work is repeatable: all it changes is the database. Safe for any
 * number of threads.
 */
final class GroupCommit implements AutoCloseable {
    /** So that the first of a group does not wait for long. */
    private static final int MOST = 128;

    private final DataSource source;
    private final BiFunction<Connection, List<String>, Session> sessions;
    private final BlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("reelport-writer").factory());

    GroupCommit(DataSource source, BiFunction<Connection, List<String>, Session> sessions) {
        this.source = source;
        this.sessions = sessions;
    }

    /**
     * Does work whole or not at all.
     *
     * @param statements takes what is said
     * @throws ExecutionException with what the work threw, or why it is not kept
     */
    <T extends @Nullable Object> T write(Work<T> work, List<String> statements)
            throws ExecutionException {
        Piece<T> piece = new Piece<>(work, statements);
        waiting.add(piece);
        try {
            writer.execute(this::writeGroup);
        } catch (RejectedExecutionException closed) {
            // Unless the last group took it along.
            if (waiting.remove(piece)) {
                throw new ExecutionException(closed);
            }
        }
        return Patience.result(piece.kept);
    }

    /** Once for each piece, so that none is left; most find that theirs is written. */
    private void writeGroup() {
        List<Piece<?>> group = new ArrayList<>();
        waiting.drainTo(group, MOST);
        if (group.isEmpty()) {
            return;
        }
        if (group.size() == 1 || !isWritten(group)) {
            group.forEach(this::writeAlone);
        }
    }

    /** Whether all of them were told; otherwise one fails, and nothing happened. */
    private boolean isWritten(List<Piece<?>> group) {
        @Nullable Throwable trouble = null;
        try {
            written(group);
        } catch (PieceFailedException one) {
            return false;
        } catch (SQLException | RuntimeException | Error failed) {
            trouble = failed;
        }
        for (Piece<?> piece : group) {
            piece.tell(trouble);
        }
        return true;
    }

    private void writeAlone(Piece<?> piece) {
        @Nullable Throwable trouble = null;
        try {
            written(List.of(piece));
        } catch (PieceFailedException failed) {
            trouble = failed.getCause();
        } catch (SQLException | RuntimeException | Error failed) {
            trouble = failed;
        }
        piece.tell(trouble);
    }

    private void written(List<Piece<?>> group) throws SQLException, PieceFailedException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Piece<?> piece : group) {
                    piece.run(connection);
                }
                connection.commit();
            } catch (Throwable failed) {
                // An error too: what follows would commit half of it.
                Transactions.rollBack(connection, failed);
                throw failed;
            }
            // SQLite's driver begins the next transaction when it commits one, and with it takes
            // the lock; this ends it. It would commit too, but where that fails the driver takes
            // the transaction for ended, and nothing on this connection could undo it.
            connection.setAutoCommit(true);
        }
    }

    /** What somebody wanted done fails, and not the transaction. */
    private static final class PieceFailedException extends Exception {
        private static final long serialVersionUID = 1;

        PieceFailedException(Throwable cause) {
            super(cause);
        }
    }

    /** Ends what was begun. */
    @Override
    public void close() {
        writer.close();
    }

    /** What somebody waits for. */
    private final class Piece<T extends @Nullable Object> {
        private final Work<T> work;
        private final List<String> statements;
        private final FutureTask<T> kept = new FutureTask<>(this::outcome);
        private @Nullable T result;
        private @Nullable Throwable failure;

        Piece(Work<T> work, List<String> statements) {
            this.work = work;
            this.statements = statements;
        }

        void run(Connection connection) throws PieceFailedException {
            statements.clear();
            try {
                result = work.in(sessions.apply(connection, statements));
            } catch (Throwable failed) {
                throw new PieceFailedException(failed);
            }
        }

        /**
         * Tells whoever waits.
         *
         * @param trouble why it is not kept; absent: it is
         */
        void tell(@Nullable Throwable trouble) {
            failure = trouble;
            kept.run();
        }

        @SuppressWarnings("NullAway") // What work gives may be absent; then absent is right.
        private T outcome() throws Exception {
            switch (failure) {
                case null -> {
                    return result;
                }
                case Exception failed -> throw failed;
                case Error failed -> throw failed;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
