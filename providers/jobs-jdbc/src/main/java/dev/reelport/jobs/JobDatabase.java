package dev.reelport.jobs;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.job.Attention;
import dev.reelport.domain.job.JobCounts;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.order.ClientKeys;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.SharedSecrets;
import dev.reelport.domain.webhook.Deliveries;
import dev.reelport.domain.webhook.Dispatch;
import io.opentelemetry.api.OpenTelemetry;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Everything a service keeps, in one database: an SQLite file, or PostgreSQL, which many replicas
 * may share. What is written is on disk before the call returns. Safe for any number of threads,
 * virtual ones included; whoever opened it closes it.
 */
public final class JobDatabase implements AutoCloseable {
    private final Transactions transactions;
    private final JdbcAttention attention;
    private final JobStore jobs;
    private final OrderBook orders;
    private final FilmCopies films;
    private final ClientKeys keys;
    private final JdbcDispatch dispatch;
    private final SharedSecrets secrets;
    private final JobCounts counts;

    private JobDatabase(
            Transactions transactions,
            Dialect dialect,
            PictureRows pictures,
            JdbcAttention attention,
            JdbcDispatch dispatch) {
        this.transactions = transactions;
        this.attention = attention;
        this.dispatch = dispatch;
        JobRows rows = new JobRows(transactions);
        JdbcJobStore store = new JdbcJobStore(transactions, rows, pictures, attention);
        this.jobs = store;
        this.orders = new JdbcOrderBook(transactions, dialect, rows, store, pictures, attention);
        this.films = new JdbcFilmCopies(transactions);
        this.keys = new JdbcClientKeys(transactions);
        this.secrets = new JdbcSharedSecrets(transactions);
        this.counts = new JdbcJobCounts(transactions);
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @param clock by which jobs become due
     * @throws DatabaseException when it cannot be used, and why
     */
    public static JobDatabase open(DatabaseSettings settings, InstantSource clock) {
        return open(settings, clock, OpenTelemetry.noop());
    }

    /**
     * The same, told to traces: each transaction that is a part of one, with its statements and
     * without their values.
     *
     * @throws DatabaseException when it cannot be used, and why
     */
    public static JobDatabase open(
            DatabaseSettings settings, InstantSource clock, OpenTelemetry telemetry) {
        DatabaseAddress address = settings.address();
        Transactions transactions =
                Pools.open(address, settings.poolSize(), telemetry.getTracer("reelport.database"));
        String name = "reelport-" + UUID.randomUUID();
        Dialect dialect = address.dialect();
        PictureRows pictures = new PictureRows(transactions, clock);
        return new JobDatabase(
                transactions,
                dialect,
                pictures,
                new JdbcAttention(
                        transactions, dialect, name, settings.attention(), clock, pictures),
                new JdbcDispatch(transactions, dialect, name, settings.attention(), clock));
    }

    /** The jobs; adding or replacing one makes it due. */
    public JobStore jobs() {
        return jobs;
    }

    /** The orders, kept with the jobs. */
    public OrderBook orders() {
        return orders;
    }

    /** What is known of films at home. */
    public FilmCopies films() {
        return films;
    }

    /** What clients are known by. */
    public ClientKeys keys() {
        return keys;
    }

    /** What all replicas share. */
    public SharedSecrets secrets() {
        return secrets;
    }

    /** How many jobs there are. */
    public JobCounts counts() {
        return counts;
    }

    /** What others are told. */
    public Deliveries deliveries() {
        return dispatch.deliveries();
    }

    /** Hands out deliveries when they are due, once it is told to begin. */
    public Dispatch dispatch() {
        return dispatch;
    }

    /** Calls when jobs are due, once it is told to begin. */
    public Attention attention() {
        return attention;
    }

    /** Ends attending and delivering after what is under way, then closes all connections. */
    @Override
    public void close() {
        attention.close();
        dispatch.close();
        transactions.close();
    }
}
