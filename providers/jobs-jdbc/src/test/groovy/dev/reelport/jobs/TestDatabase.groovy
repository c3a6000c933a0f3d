package dev.reelport.jobs

import dev.reelport.testkit.JobSamples
import dev.reelport.testkit.SettableClock
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.atomic.AtomicInteger

/** A new, empty database for a feature, opened as often as there shall be replicas. */
final class TestDatabase implements AutoCloseable {

    /** Looks often and gives up never; so few attendants that a machine with two cores bears them. */
    static final ATTENTION = new AttentionSettings(16, Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMinutes(5),
            Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(1))

    private static final AtomicInteger NUMBER = new AtomicInteger()

    final String url
    final SettableClock clock = new SettableClock(JobSamples.NOW)
    private final List<JobDatabase> opened = []

    private TestDatabase(String url) {
        this.url = url
    }

    static TestDatabase sqlite(Path folder) {
        new TestDatabase("jdbc:sqlite:${folder.resolve('jobs.db')}")
    }

    static TestDatabase postgresql() {
        def name = "feature_${NUMBER.incrementAndGet()}"
        Server.INSTANCE.postgresDatabase.connection.withCloseable { it.createStatement().execute("create database $name") }
        new TestDatabase("postgresql://postgres:postgres@127.0.0.1:${Server.INSTANCE.port}/$name")
    }

    /** A user whose password the server asks for; it trusts everybody else. */
    static void passwordsAreAskedOf(String user, String password) {
        def rules = Server.INSTANCE.postgresDatabase.connection.withCloseable { connection ->
            connection.createStatement().execute("create user $user password '$password'")
            def row = connection.createStatement().executeQuery('show hba_file')
            row.next()
            Path.of(row.getString(1))
        }
        Files.writeString(rules, "host all $user 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules))
        Server.INSTANCE.postgresDatabase.connection.withCloseable { it.createStatement().execute('select pg_reload_conf()') }
    }

    /** The first replica; whoever comes first opens it. */
    synchronized JobDatabase getDatabase() {
        opened ? opened.first() : open()
    }

    /** One more replica. */
    JobDatabase open(AttentionSettings attention = ATTENTION) {
        opened << JobDatabase.open(DatabaseSettings.of(url).with(attention), clock)
        opened.last()
    }

    @Override
    void close() {
        opened*.close()
    }

    /** One server for all specs, started when it is needed first; it stops with the process. */
    private static final class Server {
        static final INSTANCE = EmbeddedPostgres.builder().setServerConfig('max_connections', '300').start()
    }
}
