package dev.reelport.http

import groovy.transform.CompileStatic
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager

/** How many orders and jobs a service with an SQLite file has kept; asked of the file itself. */
@CompileStatic
final class Kept implements Closeable {

    private final Connection database

    /** @param data the service's data folder */
    Kept(Path data) {
        database = DriverManager.getConnection("jdbc:sqlite:${data.resolve('reelport.db')}")
    }

    /** @throws AssertionError when there is an order without its job, or a job without its order */
    long orders() {
        database.createStatement().withCloseable { statement ->
            def counts = statement.executeQuery('SELECT (SELECT count(*) FROM orders), (SELECT count(*) FROM jobs)')
            assert counts.next() && counts.getLong(1) == counts.getLong(2)
            counts.getLong(1)
        }
    }

    @Override
    void close() {
        database.close()
    }
}
