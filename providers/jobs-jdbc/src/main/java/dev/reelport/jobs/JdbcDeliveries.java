package dev.reelport.jobs;

import dev.reelport.domain.webhook.Deliveries;
import dev.reelport.domain.webhook.Delivery;
import dev.reelport.domain.webhook.DeliveryFilter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps deliveries, each with when it is due in one transaction. Safe for any number of threads.
 */
final class JdbcDeliveries implements Deliveries {
    private static final String BY_ID = DeliveryRows.SELECT + " where id = ?";
    private static final String RESEND =
            """
            update deliveries set next_at = ?, state = 'PENDING',
                attempts = case when state = 'PENDING' then attempts else 0 end
            where id = ?
            """;

    private final Transactions transactions;
    private final JdbcDispatch dispatch;

    JdbcDeliveries(Transactions transactions, JdbcDispatch dispatch) {
        this.transactions = transactions;
        this.dispatch = dispatch;
    }

    @Override
    public void add(List<Delivery> deliveries) {
        if (transactions.write(session -> added(session, deliveries))) {
            dispatch.ring();
        }
    }

    private static boolean added(Session session, List<Delivery> deliveries) throws SQLException {
        boolean any = false;
        for (Delivery one : deliveries) {
            if (DeliveryRows.insert(session, one)) {
                DeliveryList.due(session, one.id(), one.createdAt());
                any = true;
            }
        }
        return any;
    }

    @Override
    public Optional<Delivery> find(String id) {
        return transactions.read(session -> session.first(DeliveryRows::read, BY_ID, id));
    }

    @Override
    public List<Delivery> list(DeliveryFilter filter) {
        Conditions wanted =
                new Conditions()
                        .andPerhaps("client = ?", filter.client())
                        .in("state", filter.states());
        behind(wanted, filter);
        String sql = DeliveryRows.SELECT + wanted.where() + " order by created_at desc, id limit ?";
        return transactions.read(
                session ->
                        session.select(DeliveryRows::read, sql, wanted.valuesAnd(filter.most())));
    }

    private static void behind(Conditions wanted, DeliveryFilter filter) {
        if (filter.after() != null) {
            wanted.and(
                    """
                    (not exists (select 1 from deliveries where id = ?) or exists (
                        select 1 from deliveries as last where last.id = ? and (
                            deliveries.created_at < last.created_at
                            or deliveries.created_at = last.created_at
                                and deliveries.id > last.id)))
                    """,
                    filter.after(),
                    filter.after());
        }
    }

    @Override
    public void keep(Delivery delivery) {
        transactions.change(
                session -> {
                    if (DeliveryRows.update(session, delivery)) {
                        DeliveryList.tried(session, delivery.id(), delivery.next());
                    }
                });
    }

    @Override
    public Optional<Delivery> resend(String id, Instant now) {
        Optional<Delivery> kept =
                transactions.write(
                        session -> {
                            if (session.update(RESEND, Moments.of(now), id) > 0) {
                                DeliveryList.due(session, id, now);
                            }
                            return session.first(DeliveryRows::read, BY_ID, id);
                        });
        dispatch.ring();
        return kept;
    }
}
