package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The two databases, and everything in which they differ. */
enum Dialect {
    /**
     * A file. A second connection that writes starves one of the two, so there is one; db-scheduler
     * takes the due jobs by one statement on it.
     */
    SQLITE {
        @Override
        Map<String, String> types() {
            return Map.of("name", "text", "bytes", "blob", "moment", "timestamp");
        }

        @Override
        JdbcCustomization moments() {
            return new SqlitePicking();
        }

        @Override
        SchedulerBuilder polling(SchedulerBuilder scheduler) {
            return scheduler.pollUsingLockAndFetch(0.5, 1.0);
        }

        /** A transaction that writes is the only one. */
        @Override
        void queue(Session session, String name) {}

        /** A transaction lasts as long as its process. */
        @Override
        @Nullable String first() {
            return null;
        }

        @Override
        DataSource source(DatabaseAddress address, Duration patience) {
            SQLiteConfig settings = new SQLiteConfig();
            settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
            settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            settings.setBusyTimeout(MILLISECONDS_TO_WAIT);
            settings.enforceForeignKeys(true);
            settings.setGetGeneratedKeys(false);
            SQLiteDataSource source = new SQLiteDataSource(settings);
            source.setUrl(address.url());
            return source;
        }
    },

    /**
     * A server. Names are compared byte by byte, as Java compares them, whatever the language of
     * the database; replicas lock the due jobs they take, and never more than they attend to.
     */
    POSTGRESQL {
        @Override
        Map<String, String> types() {
            String name = "text collate \"C\"";
            return Map.of("name", name, "bytes", "bytea", "moment", "timestamp with time zone");
        }

        @Override
        JdbcCustomization moments() {
            return new PostgreSqlJdbcCustomization(false, false);
        }

        @Override
        SchedulerBuilder polling(SchedulerBuilder scheduler) {
            return scheduler.pollUsingLockAndFetch(0.5, 1.0);
        }

        /** Two names of one hash wait for each other needlessly, and that is all. */
        @Override
        void queue(Session session, String name) throws SQLException {
            session.select(
                    row -> true, "select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
        }

        /**
         * A replica that stops in the middle of a transaction holds its locks until somebody ends
         * it, and all others wait.
         */
        @Override
        @Nullable String first() {
            return "set idle_in_transaction_session_timeout = " + MILLISECONDS_TO_WAIT;
        }

        @Override
        DataSource source(DatabaseAddress address, Duration patience) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setConnectTimeout(MILLISECONDS_TO_WAIT / 1000);
            source.setSocketTimeout((int) patience.toSeconds());
            source.setTcpKeepAlive(true);
            source.setApplicationName("reelport");
            source.setUrl(address.url());
            source.setUser(address.user());
            source.setPassword(address.password());
            return source;
        }
    };

    /** For a lock in a file, or for a server to answer. */
    static final int MILLISECONDS_TO_WAIT = 10_000;

    /** What the types are called that the migrations leave open. */
    abstract Map<String, String> types();

    /** How db-scheduler writes a moment. */
    abstract JdbcCustomization moments();

    /** How db-scheduler looks for due jobs. */
    abstract SchedulerBuilder polling(SchedulerBuilder scheduler);

    /** Part of a transaction: until it ends, others that queue under the same name wait here. */
    abstract void queue(Session session, String name) throws SQLException;

    /** What is said first on a connection that writes; absent: nothing. */
    abstract @Nullable String first();

    /**
     * Connections to one database, none of them pooled.
     *
     * @param patience how long a server may be silent while it is waited for; zero: for ever
     */
    abstract DataSource source(DatabaseAddress address, Duration patience);
}
