package dev.reelport.jobs;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a database on one connection. Values are texts, numbers, truth values and bytes;
 * an {@link Instant} is written as db-scheduler writes it. For one thread.
 */
final class Session {
    private final Connection connection;
    private final JdbcCustomization moments;
    private final List<String> statements;

    /**
     * @param statements takes each statement, without its values
     */
    Session(Connection connection, JdbcCustomization moments, List<String> statements) {
        this.connection = connection;
        this.moments = moments;
        this.statements = statements;
    }

    /** Changes rows; how many. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** All rows, in order. */
    <T> List<T> select(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    /** The first row; empty where there is none. */
    <T> Optional<T> first(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        return select(row, sql, values).stream().findFirst();
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        statements.add(sql.strip());
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            if (values[index] instanceof Instant moment) {
                moments.setInstant(statement, index + 1, moment);
            } else {
                statement.setObject(index + 1, values[index]);
            }
        }
        return statement;
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
