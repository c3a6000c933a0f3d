package dev.reelport.jobs;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.order.Alternatives;
import dev.reelport.domain.order.Attempt;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderFilter;
import dev.reelport.domain.order.RepeatedOrderException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps orders, each with its job in one transaction. Safe for any number of threads. */
final class JdbcOrderBook implements OrderBook {
    private static final String BY_JOB =
            """
            with recursive followed (job) as (
                select job from orders where job = ?
                union all
                select orders.moved_to from orders join followed on orders.job = followed.job
                    where orders.moved_to is not null)
            """
                    + OrderRows.SELECT
                    + "where job in (select job from followed) and removed = false";
    private static final String CLIENT = "select client from orders where job = ?";
    private static final String LIST =
            "select %s, %s from orders join jobs on jobs.id = orders.job"
                    .formatted(OrderRows.COLUMNS, JobRows.COLUMNS);
    private static final String REMOVE =
            "update orders set removed = true where job = ? and removed = false";

    private final Transactions transactions;
    private final Dialect dialect;
    private final JobRows rows;
    private final AlternativesRows alternatives;
    private final JdbcJobStore jobs;
    private final PictureRows pictures;
    private final JdbcAttention attention;

    JdbcOrderBook(
            Transactions transactions,
            Dialect dialect,
            JobRows rows,
            JdbcJobStore jobs,
            PictureRows pictures,
            JdbcAttention attention) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.rows = rows;
        this.alternatives = new AlternativesRows(transactions);
        this.jobs = jobs;
        this.pictures = pictures;
        this.attention = attention;
    }

    @Override
    public void add(Order order, Job job, @Nullable Alternatives more, Attempt attempt) {
        Addition addition = Addition.of(order, job, more);
        boolean overtaking = order.key() == null && attempt.isRepeat();
        PictureRows.Coming coming = pictures.keepLong(job.id(), addition.pictures());
        try {
            refuseRepeated(
                    transactions.write(
                            session -> {
                                Optional<Order> known = known(session, order, attempt);
                                if (known.isEmpty()) {
                                    insert(session, addition, coming, overtaking);
                                }
                                return known;
                            }));
        } catch (RepeatedOrderException repeated) {
            pictures.forget(coming);
            throw repeated;
        }
        attention.ring(job);
    }

    /**
     * Of several that are the same, one looks and inserts at a time. Of a key, an index does it.
     */
    private Optional<Order> known(Session session, Order order, Attempt attempt)
            throws SQLException {
        if (order.key() != null) {
            return Optional.empty();
        }
        dialect.queue(session, order.client() + " " + order.fingerprint());
        Optional<Order> known = OrderRows.known(session, order, attempt);
        if (known.isPresent() && !attempt.isRepeat()) {
            OrderRows.found(session, known.get());
        }
        return known;
    }

    private static void refuseRepeated(Optional<Order> first) {
        if (first.isPresent()) {
            throw new RepeatedOrderException(first.get());
        }
    }

    private void insert(
            Session session, Addition addition, PictureRows.Coming coming, boolean overtaking)
            throws SQLException {
        OrderRows.insert(session, addition.order(), overtaking);
        jobs.insert(session, addition.job(), addition.request(), coming);
        if (addition.alternatives() != null) {
            AlternativesRows.insert(
                    session, addition.job().id(), addition.alternatives(), addition.pictures());
        }
    }

    @Override
    public void moveOn(Job rejected, Order next, Job job, @Nullable Alternatives more) {
        refuseAccepted(rejected);
        Addition addition = Addition.of(next, job, more);
        boolean attended = Attendance.isOf(rejected.id());
        PictureRows.Coming coming = pictures.keepLong(job.id(), addition.pictures());
        transactions.change(
                session -> {
                    boolean overtaking = OrderRows.giveWay(session, rejected.id(), job.id());
                    if (!JobRows.isKept(session, rejected)
                            && !jobs.update(session, rejected, attended)) {
                        throw new StaleJobException(rejected.id(), rejected.version());
                    }
                    AlternativesRows.delete(session, rejected.id());
                    insert(session, addition, coming, overtaking);
                });
        attention.ring(job);
    }

    private static void refuseAccepted(Job rejected) {
        if (!(rejected.state() instanceof JobState.Rejected)) {
            throw new IllegalArgumentException(
                    "job %s is %s, and only a rejected one gives way"
                            .formatted(rejected.id(), rejected.state().stage()));
        }
    }

    @Override
    public Optional<Alternatives> alternatives(JobId job) {
        return alternatives.find(job);
    }

    @Override
    public Optional<String> client(JobId job) {
        return transactions.read(
                session -> session.first(row -> row.getString(1), CLIENT, job.value()));
    }

    @Override
    public Optional<Order> find(JobId job) {
        return transactions.read(session -> session.first(OrderRows::read, BY_JOB, job.value()));
    }

    @Override
    public Optional<Order> find(String client, String key) {
        return transactions.read(
                session -> session.first(OrderRows::read, OrderRows.BY_KEY, client, key));
    }

    @Override
    public Optional<Order> repeated(String client, String fingerprint, Instant since) {
        return transactions.read(
                session -> OrderRows.repeated(session, client, fingerprint, since));
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
        return new Ordered(OrderRows.read(row), rows.read(row));
    }

    @Override
    public boolean remove(JobId job) {
        return transactions.write(session -> session.update(REMOVE, job.value())) > 0;
    }
}
