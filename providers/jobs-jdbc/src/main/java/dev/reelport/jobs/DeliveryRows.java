package dev.reelport.jobs;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.webhook.Delivery;
import dev.reelport.domain.webhook.Delivery.Attempt;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rows of deliveries, written and read. */
final class DeliveryRows {
    private static final String COLUMNS =
            "id, job, client, event, endpoint, callback, body, created_at, state, next_at,"
                    + " attempts, last_at, last_status, last_trouble";

    static final String SELECT = "select " + COLUMNS + " from deliveries";

    private static final String INSERT =
            """
            insert into deliveries (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """
                    .formatted(COLUMNS);

    private static final String UPDATE =
            """
            update deliveries set state = ?, next_at = ?, attempts = ?, last_at = ?,
                last_status = ?, last_trouble = ?
            where id = ? and state = 'PENDING' and attempts <= ?
            """;

    private DeliveryRows() {}

    /** Whether it was not there before. */
    static boolean insert(Session session, Delivery one) throws SQLException {
        @Nullable Attempt last = one.last();
        return session.update(
                        INSERT,
                        one.id(),
                        one.job().value(),
                        one.client(),
                        one.event(),
                        one.endpoint(),
                        one.callback() == null ? null : one.callback().uri().toString(),
                        one.body(),
                        Moments.of(one.createdAt()),
                        one.state().name(),
                        Moments.ofPerhaps(one.next()),
                        one.attempts(),
                        last == null ? null : Moments.of(last.at()),
                        last == null ? null : last.status(),
                        last == null ? null : last.trouble())
                > 0;
    }

    /** Whether it was pending, and not tried more often. */
    static boolean update(Session session, Delivery one) throws SQLException {
        @Nullable Attempt last = one.last();
        return session.update(
                        UPDATE,
                        one.state().name(),
                        Moments.ofPerhaps(one.next()),
                        one.attempts(),
                        last == null ? null : Moments.of(last.at()),
                        last == null ? null : last.status(),
                        last == null ? null : last.trouble(),
                        one.id(),
                        one.attempts())
                > 0;
    }

    static Delivery read(ResultSet row) throws SQLException {
        @Nullable String callback = row.getString("callback");
        return new Delivery(
                row.getString("id"),
                new JobId(row.getString("job")),
                row.getString("client"),
                row.getString("event"),
                row.getString("endpoint"),
                callback == null ? null : new Link(URI.create(callback)),
                row.getString("body"),
                Moments.read(row.getLong("created_at")),
                Delivery.State.valueOf(row.getString("state")),
                moment(row, "next_at"),
                row.getInt("attempts"),
                last(row));
    }

    private static @Nullable Attempt last(ResultSet row) throws SQLException {
        @Nullable Instant at = moment(row, "last_at");
        if (at == null) {
            return null;
        }
        int status = row.getInt("last_status");
        @Nullable Integer known = row.wasNull() ? null : status;
        return new Attempt(at, known, row.getString("last_trouble"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long moment = row.getLong(column);
        return row.wasNull() ? null : Moments.read(moment);
    }
}
