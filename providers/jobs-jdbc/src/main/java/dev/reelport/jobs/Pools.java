package dev.reelport.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.opentelemetry.api.trace.Tracer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.ConnectionFactory;
import org.apache.commons.dbcp2.DataSourceConnectionFactory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Opens a database: looks whether it is there, brings its tables up to date, fills the pools. */
final class Pools {
    /**
     * Longer than it takes to end a transaction of a replica that stopped. A server that is cut off
     * says nothing, not even that it is gone.
     */
    private static final Duration PATIENCE = Duration.ofMillis(2 * Dialect.MILLISECONDS_TO_WAIT);

    /** More than there are, those of db-scheduler included; what is beyond is closed again. */
    private static final int STATEMENTS = 200;

    private final DatabaseAddress address;

    /** For as long as new tables take. */
    private final DataSource source;

    private Pools(DatabaseAddress address) {
        this.address = address;
        this.source = address.dialect().source(address, Duration.ZERO);
    }

    /**
     * Opens a database.
     *
     * @throws DatabaseException when it cannot be used, and why
     */
    static Transactions open(DatabaseAddress address, int connections, Tracer tracer) {
        Pools pools = new Pools(address);
        pools.look();
        pools.migrate();
        return pools.fill(connections, tracer);
    }

    /** Before a pool and Flyway put their own words around what is the matter. */
    private void look() {
        if (address.dialect() == Dialect.SQLITE) {
            refuseMissingFolder(Path.of(address.place()).toAbsolutePath().getParent());
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException failed) {
            throw DatabaseTrouble.of(address, failed);
        }
    }

    private void refuseMissingFolder(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new DatabaseException(
                    "the database %s cannot be opened: there is no folder %s"
                            .formatted(address.place(), folder),
                    null);
        }
    }

    private void migrate() {
        try {
            Flyway.configure(Pools.class.getClassLoader())
                    .dataSource(source)
                    .placeholders(address.dialect().types())
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new DatabaseException(
                    "the tables of the database %s cannot be brought up to date: %s"
                            .formatted(address.place(), reason(failed)),
                    failed);
        }
    }

    private String reason(FlywayException failed) {
        return Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(cause -> DatabaseTrouble.of(address, cause).getMessage())
                .findFirst()
                .orElseGet(() -> firstLine(failed));
    }

    private static String firstLine(FlywayException failed) {
        return String.valueOf(failed.getMessage()).strip().lines().findFirst().orElse("");
    }

    private Transactions fill(int connections, Tracer tracer) {
        if (address.dialect() == Dialect.POSTGRESQL) {
            ConnectionPool pool = toServer(connections);
            return new Transactions(address, pool, pool, tracer);
        }
        return new Transactions(
                address,
                toFile(address, 1, List.of()),
                toFile(address, connections, List.of("pragma query_only = true")),
                tracer);
    }

    /** The driver keeps statements by itself, and connections break. */
    private ConnectionPool toServer(int connections) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("reelport-server");
        settings.setDataSource(address.dialect().source(address, PATIENCE));
        settings.setConnectionTimeout(Dialect.MILLISECONDS_TO_WAIT);
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(1);
        settings.setConnectionInitSql(address.dialect().first());
        HikariDataSource pool = new HikariDataSource(settings);
        return new ConnectionPool(pool, connections, pool);
    }

    /** Preparing a statement takes as long as doing what it says: the pool keeps them. */
    static ConnectionPool toFile(DatabaseAddress address, int connections, List<String> first) {
        DataSource file = address.dialect().source(address, PATIENCE);
        BasicDataSource pool =
                new BasicDataSource() {
                    @Override
                    protected ConnectionFactory createConnectionFactory() {
                        return new DataSourceConnectionFactory(file);
                    }
                };
        pool.setConnectionInitSqls(first);
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS);
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(Duration.ofMillis(Dialect.MILLISECONDS_TO_WAIT));
        pool.setTestOnBorrow(false);
        return new ConnectionPool(pool, connections, pool);
    }
}
