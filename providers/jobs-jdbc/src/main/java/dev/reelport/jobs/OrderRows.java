package dev.reelport.jobs;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.order.Attempt;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.RepeatedOrderException;
import dev.reelport.domain.video.Link;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders as rows: what is written within a transaction, and what a row says. */
final class OrderRows {
    /** As {@link #read} wants them. */
    static final String COLUMNS =
            "orders.job, client, format, asked_model, idempotency_key, fingerprint, findings,"
                    + " passed_over, at, callback, callback_service";

    static final String SELECT = "select " + COLUMNS + " from orders ";
    static final String BY_KEY = SELECT + "where client = ? and idempotency_key = ?";

    private static final String SAME =
            SELECT + "where client = ? and fingerprint = ? and at >= ? and moved_to is null";
    private static final String NEWEST = " order by at desc, job desc limit 1";
    private static final String FOUND = "update orders set overtaking = false where job = ?";
    private static final String INSERT =
            """
            insert into orders (job, client, format, asked_model, idempotency_key, fingerprint,
                findings, passed_over, at, callback, callback_service, removed, overtaking)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)
            on conflict do nothing
            """;
    private static final String GIVE_WAY =
            "update orders set removed = true, idempotency_key = null, moved_to = ?"
                    + " where job = ? and moved_to is null and removed = false"
                    + " returning overtaking";

    private OrderRows() {}

    /** A client's newest order of the same fingerprint, of those that stand for themselves. */
    static Optional<Order> repeated(
            Session session, String client, String fingerprint, Instant since) throws SQLException {
        return session.first(
                OrderRows::read, SAME + NEWEST, client, fingerprint, Moments.of(since));
    }

    /** The order that this one, which has no key, repeats; a first try finds one only once. */
    static Optional<Order> known(Session session, Order order, Attempt attempt)
            throws SQLException {
        if (attempt.isRepeat()) {
            return repeated(session, order.client(), order.fingerprint(), attempt.since());
        }
        return session.first(
                OrderRows::read,
                SAME + " and overtaking = true" + NEWEST,
                order.client(),
                order.fingerprint(),
                Moments.of(attempt.since()));
    }

    /** The first try has come: the next one is another wish. */
    static void found(Session session, Order overtaking) throws SQLException {
        session.update(FOUND, overtaking.job().value());
    }

    /**
     * An order gives way to the next.
     *
     * @return whether its first try may still come
     * @throws IllegalArgumentException when there is no such order (any more)
     */
    static boolean giveWay(Session session, JobId rejected, JobId next) throws SQLException {
        return session.first(row -> row.getBoolean(1), GIVE_WAY, next.value(), rejected.value())
                .orElseThrow(
                        () -> new IllegalArgumentException("job " + rejected + " has no order"));
    }

    /**
     * The order first: of two under one key, the second waits here until the first is kept or not.
     *
     * @param overtaking whether its first try may still come
     */
    static void insert(Session session, Order order, boolean overtaking) throws SQLException {
        Order.@Nullable Callback callback = order.callback();
        int added =
                session.update(
                        INSERT,
                        order.job().value(),
                        order.client(),
                        order.format(),
                        order.askedModel(),
                        order.key(),
                        order.fingerprint(),
                        OrderText.findings(order.findings()),
                        OrderText.passedOver(order.passedOver()),
                        Moments.of(order.at()),
                        callback == null ? null : callback.address().uri().toString(),
                        callback == null ? null : callback.service(),
                        overtaking);
        if (added == 0) {
            throw refusal(session, order);
        }
    }

    private static RuntimeException refusal(Session session, Order order) throws SQLException {
        return session.first(OrderRows::read, BY_KEY, order.client(), order.key())
                .<RuntimeException>map(RepeatedOrderException::new)
                .orElseGet(
                        () ->
                                new IllegalArgumentException(
                                        "there is a job " + order.job() + " already"));
    }

    static Order read(ResultSet row) throws SQLException {
        JobId job = new JobId(row.getString("job"));
        String what = "the order of job " + job;
        return new Order(
                job,
                row.getString("client"),
                row.getString("format"),
                row.getString("asked_model"),
                row.getString("idempotency_key"),
                row.getString("fingerprint"),
                OrderText.readFindings(row.getString("findings"), what),
                OrderText.readPassedOver(row.getString("passed_over"), what),
                Moments.read(row.getLong("at")),
                callback(row));
    }

    private static Order.@Nullable Callback callback(ResultSet row) throws SQLException {
        @Nullable String address = row.getString("callback");
        return address == null
                ? null
                : new Order.Callback(
                        new Link(URI.create(address)), row.getString("callback_service"));
    }
}
