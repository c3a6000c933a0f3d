package dev.reelport.jobs;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderFilter;
import dev.reelport.domain.order.RepeatedOrderException;
import dev.reelport.domain.video.Link;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps orders, each with its job in one transaction. Safe for any number of threads. */
final class JdbcOrderBook implements OrderBook {
    private static final String COLUMNS =
            "orders.job, client, format, asked_model, idempotency_key, fingerprint, findings,"
                    + " passed_over, at, callback, callback_service";
    private static final String SELECT = "select " + COLUMNS + " from orders ";
    private static final String BY_JOB =
            """
            with recursive followed (job) as (
                select job from orders where job = ?
                union all
                select orders.moved_to from orders join followed on orders.job = followed.job
                    where orders.moved_to is not null)
            """
                    + SELECT
                    + "where job in (select job from followed) and removed = false";
    private static final String MOVE_ON =
            "update orders set removed = true, idempotency_key = null, moved_to = ?"
                    + " where job = ? and moved_to is null and removed = false";
    private static final String BY_KEY = SELECT + "where client = ? and idempotency_key = ?";
    private static final String REPEATED =
            SELECT
                    + "where client = ? and fingerprint = ? and at >= ? and moved_to is null"
                    + " order by at desc, job desc limit 1";
    private static final String LIST =
            "select %s, %s from orders join jobs on jobs.id = orders.job"
                    .formatted(COLUMNS, JobRows.COLUMNS);
    private static final String REMOVE =
            "update orders set removed = true where job = ? and removed = false";
    private static final String INSERT =
            """
            insert into orders (job, client, format, asked_model, idempotency_key, fingerprint,
                findings, passed_over, at, callback, callback_service, removed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
            on conflict do nothing
            """;

    private final Transactions transactions;
    private final JobRows rows;
    private final JdbcJobStore jobs;
    private final JdbcAttention attention;

    JdbcOrderBook(
            Transactions transactions, JobRows rows, JdbcJobStore jobs, JdbcAttention attention) {
        this.transactions = transactions;
        this.rows = rows;
        this.jobs = jobs;
        this.attention = attention;
    }

    @Override
    public void add(Order order, Job job) {
        refuseAnother(order, job);
        @Nullable RequestText request = RequestText.perhaps(job.request());
        transactions.change(
                session -> {
                    insert(session, order);
                    jobs.insert(session, job, request);
                });
        attention.ring();
    }

    private static void refuseAnother(Order order, Job job) {
        if (!order.job().equals(job.id())) {
            throw new IllegalArgumentException(
                    "the order is of job %s, not of %s".formatted(order.job(), job.id()));
        }
    }

    @Override
    public void moveOn(JobId rejected, Order next, Job job) {
        refuseAnother(next, job);
        @Nullable RequestText request = RequestText.perhaps(job.request());
        transactions.change(
                session -> {
                    if (session.update(MOVE_ON, job.id().value(), rejected.value()) == 0) {
                        throw new IllegalArgumentException("job " + rejected + " has no order");
                    }
                    insert(session, next);
                    jobs.insert(session, job, request);
                });
        attention.ring();
    }

    /**
     * The order first: of two under one key, the second waits here until the first is kept or not.
     */
    private static void insert(Session session, Order order) throws SQLException {
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
                        callback == null ? null : callback.service());
        if (added == 0) {
            throw refusal(session, order);
        }
    }

    private static RuntimeException refusal(Session session, Order order) throws SQLException {
        return session.first(JdbcOrderBook::read, BY_KEY, order.client(), order.key())
                .<RuntimeException>map(RepeatedOrderException::new)
                .orElseGet(
                        () ->
                                new IllegalArgumentException(
                                        "there is a job " + order.job() + " already"));
    }

    private static Order read(ResultSet row) throws SQLException {
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

    @Override
    public Optional<Order> find(JobId job) {
        return transactions.read(
                session -> session.first(JdbcOrderBook::read, BY_JOB, job.value()));
    }

    @Override
    public Optional<Order> find(String client, String key) {
        return transactions.read(
                session -> session.first(JdbcOrderBook::read, BY_KEY, client, key));
    }

    @Override
    public Optional<Order> repeated(String client, String fingerprint, Instant since) {
        return transactions.read(
                session ->
                        session.first(
                                JdbcOrderBook::read,
                                REPEATED,
                                client,
                                fingerprint,
                                Moments.of(since)));
    }

    @Override
    public List<Ordered> list(OrderFilter filter) {
        Conditions wanted =
                new Conditions()
                        .and("orders.removed = false")
                        .andPerhaps("orders.client = ?", filter.client())
                        .in(filter.stages())
                        .andPerhaps("jobs.provider = ?", filter.provider());
        behind(wanted, filter);
        String order = filter.oldestFirst() ? "at, orders.job" : "at desc, orders.job";
        String sql = LIST + wanted.where() + " order by " + order + " limit ?";
        return transactions.read(
                session -> session.select(this::readBoth, sql, wanted.valuesAnd(filter.most())));
    }

    /** Behind the order of a job, whether it is removed or not; without one, from the first. */
    private static void behind(Conditions wanted, OrderFilter filter) {
        if (filter.after() != null) {
            String job = filter.after().value();
            String later = filter.oldestFirst() ? ">" : "<";
            wanted.and(
                    """
                    (not exists (select 1 from orders where job = ?) or exists (
                        select 1 from orders as last where last.job = ? and (
                            orders.at %s last.at or orders.at = last.at and orders.job > last.job)))
                    """
                            .formatted(later),
                    job,
                    job);
        }
    }

    private Ordered readBoth(ResultSet row) throws SQLException {
        return new Ordered(read(row), rows.read(row));
    }

    @Override
    public boolean remove(JobId job) {
        return transactions.write(session -> session.update(REMOVE, job.value())) > 0;
    }
}
