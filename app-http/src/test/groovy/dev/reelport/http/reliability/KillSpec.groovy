package dev.reelport.http.reliability

import dev.reelport.domain.job.Stage
import dev.reelport.http.ServiceProcess
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import java.util.random.RandomGenerator
import java.util.random.RandomGeneratorFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * The service is killed again and again while clients have films made, and afterwards everything is counted. How often says
 * {@code -Dkills=200} (or {@code -Dkills=SQLite:200}); figures are written to {@code target/kills.txt}.
 */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class KillSpec extends Specification {

    static final KILLS = [SQLite: 10, PostgreSQL: 5]
    static final long SEED = Long.getLong('seed', 20_261_130)

    private static final int CLIENTS = 12

    /** Wishes between two deaths. */
    private static final int WISHES = 24

    /** Answers of providers take up to so many milliseconds: most of them are under way when the service dies. */
    private static final int SLOWEST = 400

    @Shared
    @AutoCleanup
    EmbeddedPostgres postgres

    @TempDir
    Path folder

    private final RandomGenerator chance = RandomGeneratorFactory.of('L64X128MixRandom').create(SEED)

    @AutoCleanup
    private Makers makers = new Makers(chance, SLOWEST)

    @AutoCleanup
    private Crowd crowd = new Crowd(CLIENTS, chance)

    private ServiceProcess service

    def cleanup() {
        service?.close()
    }

    def "a service on #database that is killed again and again loses nothing, sends nothing twice, and tells what it doubts"() {
        given:
        def begin = System.nanoTime()
        def url = url(database)
        def kills = wanted(database)

        when:
        kills.times { liveAndDie(url) }
        def reckoning = reckoned(url)
        def wrongs = reckoning.wrongs()
        tell(database, kills, reckoning, Math.round((System.nanoTime() - begin) / 1e9d))

        then:
        wrongs == []
        crowd.surprises.toList() == []

        and: 'there was something to lose, and something to doubt'
        reckoning.jobs.count { it.stage == Stage.SUCCEEDED } > kills
        crowd.unheard.get() > 0

        where:
        database << KILLS.keySet().findAll { wanted(it) > 0 }
    }

    /** It dies some time after one of the creates has reached its provider. */
    private void liveAndDie(String url) {
        service = start(url)
        def reached = makers.after(1 + chance.nextInt(WISHES.intdiv(2)))
        crowd.ports = [service.port]
        crowd.wish(WISHES)
        assert reached.await(60, TimeUnit.SECONDS): "nothing is sent:\n${Files.readString(service.log)}"
        CompletableFuture.runAsync({ service.kill() }, CompletableFuture.delayedExecutor(chance.nextInt(SLOWEST), TimeUnit.MILLISECONDS)).join()
        service.close()
        Files.delete(service.log)
    }

    /** All go on until nobody wants anything and nothing follows any more; then everything is counted. */
    private Reckoning reckoned(String url) {
        service = start(url)
        crowd.ports = [service.port]
        def films = folder.resolve('data/films')
        new PollingConditions(timeout: 600, delay: 2).eventually {
            assert crowd.content
            assert new Reckoning(jobs: Reckoning.kept(url, films)).settled
        }
        Reckoning.of(url, films, service, makers, crowd)
    }

    private ServiceProcess start(String url) {
        new ServiceProcess(folder, makers.environment() + [
                REELPORT_DATABASE_URL                        : url,
                REELPORT_SERVICE_HAND_OVER_LIMIT             : '3s',
                REELPORT_SERVICE_SECURITY_CREATES_PER_MINUTE : '1000000',
                REELPORT_SERVICE_SECURITY_READS_PER_MINUTE   : '1000000',
                REELPORT_DATABASE_HEARTBEAT                  : '1s',
        ])
    }

    private String url(String database) {
        if (database == 'SQLite') {
            return "jdbc:sqlite:${Files.createDirectories(folder.resolve('data')).resolve('reelport.db')}".toString()
        }
        postgres = postgres ?: EmbeddedPostgres.start()
        def name = "killed_${System.nanoTime()}"
        postgres.postgresDatabase.connection.withCloseable { it.createStatement().execute("create database $name") }
        "postgresql://postgres:postgres@127.0.0.1:${postgres.port}/$name".toString()
    }

    private static int wanted(String database) {
        def said = System.getProperty('kills')
        said == null ? KILLS[database] : said.isInteger() ? said as int : said.split(',')*.split(':').collectEntries()[database] as Integer ?: 0
    }

    private void tell(String database, int kills, Reckoning reckoning, long seconds) {
        def stages = reckoning.jobs.countBy { "${it.stage}".toString().toLowerCase() }
        def sent = reckoning.creates*.prompt as Set
        def doubted = reckoning.jobs.findAll { it.stage == Stage.UNRESOLVED }
        def line = "$database, seed $SEED: $kills kills in $seconds s; $crowd.asked wishes, ${crowd.told.size()} answered, $crowd.unheard requests broken off," +
                " $crowd.repeated repeated; ${reckoning.creates.size()} POSTs for ${sent.size()} wishes; ${reckoning.jobs.size()} jobs: $stages;" +
                " of the unresolved ${doubted.count { it.prompt in sent }} had been POSTed; ${reckoning.films.values().count { it }} films; wrong: ${reckoning.wrongs().size()}\n"
        Files.writeString(Path.of('target', 'kills.txt'), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
    }
}
