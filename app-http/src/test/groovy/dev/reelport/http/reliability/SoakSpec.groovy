package dev.reelport.http.reliability

import dev.reelport.domain.job.Stage
import dev.reelport.http.ServiceProcess
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicLong
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * Fifty creates a second, evenly, whatever the service makes of them, with their looks and films, for as many minutes as
 * {@code -Dsoak=20} says (or {@code -Dsoak=PostgreSQL:20}). What it uses is written to {@code target/soak.txt} minute by minute.
 */
@Requires({ System.getProperty('soak') })
@Timeout(value = 2, unit = TimeUnit.HOURS)
class SoakSpec extends Specification {

    static final int A_SECOND = 50

    /** How long providers make a film, and how often they want to be asked. */
    static final Duration RUNNING = Duration.ofSeconds(8)
    static final String INTERVAL = '3s'

    @TempDir
    Path folder

    @AutoCleanup
    Makers makers = new Makers(new SplittableRandom(KillSpec.SEED), 50)

    @AutoCleanup
    EmbeddedPostgres postgres

    @AutoCleanup
    ServiceProcess service

    @AutoCleanup('shutdownNow')
    def clock = Executors.newSingleThreadScheduledExecutor()

    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

    private final AtomicLong asked = new AtomicLong()
    private final AtomicLong taken = new AtomicLong()
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>()
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>()
    private final Queue<String> lines = new ConcurrentLinkedQueue<>()

    def cleanup() {
        http.close()
    }

    def "for minutes on end, nothing grows, nothing is late and nothing is lost"() {
        given:
        def (database, minutes) = length()
        makers.pace(RUNNING)
        service = start(database)

        when:
        List<Map> seen = []
        clock.scheduleAtFixedRate({ ask() }, 0, TimeUnit.SECONDS.toMicros(1).intdiv(A_SECOND), TimeUnit.MICROSECONDS)
        minutes.times { seen << minute(it + 1) }
        clock.shutdownNow()

        then: 'nobody was sent away'
        surprises.toList().take(10) == []

        and: 'all that is left comes home'
        new PollingConditions(timeout: 120, delay: 1).eventually {
            assert taken.get() == asked.get()
            assert new Vitals(service).home == taken.get()
        }
        makers.of('create').size() == taken.get()
        def jobs = Reckoning.kept(url(database), folder.resolve('data/films'))
        jobs.size() == taken.get()
        jobs.every { it.stage == Stage.SUCCEEDED }

        and: 'of what it uses, the last third has no more than the second'
        def (middle, last) = thirds(seen)
        ['heap', 'files', 'threads', 'behind'].collectEntries { figure ->
            [figure, [middle, last].collect { third -> median(third*.get(figure)) }]
        }.findAll { figure, two -> two[1] > two[0] * 1.1 + slack(figure) } == [:]

        cleanup:
        write(database)
    }

    /** What is no growth: a few of what is counted one by one, a few MiB for what Java itself learns. */
    private static long slack(String figure) {
        [heap: 4L << 20, files: 16L, threads: 16L, behind: A_SECOND as long][figure]
    }

    private static long median(List<Number> numbers) {
        numbers.sort(false)[numbers.size().intdiv(2)] as long
    }

    private static List<List<Map>> thirds(List<Map> seen) {
        int third = seen.size().intdiv(3)
        [seen.drop(third).take(third), seen.takeRight(third)]
    }

    private Map minute(int number) {
        new CountDownLatch(1).await(1, TimeUnit.MINUTES)
        def took = []
        for (Long one = nanos.poll(); one != null; one = nanos.poll()) {
            took << one
        }
        took.sort()
        def vitals = new Vitals(service)
        def seen = [heap: vitals.heap, files: vitals.files, threads: vitals.threads, behind: taken.get() - vitals.home]
        lines << ('| %d | %,d | %.1f | %.1f | %.1f | %,d | %d | %d | %.1f | %.0f |'.formatted(number, taken.get(),
                millis(took, 0.5), millis(took, 0.99), millis(took, 1), seen.behind, seen.files, seen.threads, seen.heap / (1 << 20), vitals.resident / (1 << 20)))
        write('…')
        seen
    }

    private static double millis(List<Long> took, double share) {
        took ? took[Math.min(took.size() - 1, (int) (took.size() * share))] / 1e6d : Double.NaN
    }

    private void write(String database) {
        Files.writeString(Path.of('target', 'soak.txt'), "$database, $A_SECOND creates a second\n\n" +
                '| minute | creates | p50 ms | p99 ms | longest ms | films not home yet | files | threads | heap MiB | memory MiB |\n' +
                '|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n' + lines.join('\n') + '\n')
    }

    private static List length() {
        def words = System.getProperty('soak').split(':')
        [words.size() > 1 ? words[0] : 'SQLite', words.last().toInteger()]
    }

    private void ask() {
        def number = asked.incrementAndGet()
        def format = Crowd.TONGUES.keySet()[(int) (number % Crowd.TONGUES.size())]
        def tongue = Crowd.TONGUES[format]
        def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$service.port$tongue.path")).timeout(Duration.ofSeconds(60))
                .header('Content-Type', 'application/json').header('Idempotency-Key', "soak $number")
                .POST(BodyPublishers.ofString(JsonOutput.toJson(tongue.body("soak $number".toString()))))
        if (format != 'native') {
            request.header('X-Reelport-Provider', format)
        }
        long begin = System.nanoTime()
        http.sendAsync(request.build(), BodyHandlers.ofString()).whenComplete { answer, failure ->
            nanos << System.nanoTime() - begin
            if (failure != null) {
                surprises << "$number: $failure".toString()
            } else if (answer.statusCode() >= 300 || !new JsonSlurper().parseText(answer.body()).id) {
                surprises << "$number: ${answer.statusCode()} ${answer.body()}".toString()
            } else {
                taken.incrementAndGet()
            }
        }
    }

    private String url(String database) {
        database == 'SQLite' ? "jdbc:sqlite:${Files.createDirectories(folder.resolve('data')).resolve('reelport.db')}".toString() : "postgresql://postgres:postgres@127.0.0.1:$postgres.port/postgres".toString()
    }

    private ServiceProcess start(String database) {
        if (database == 'PostgreSQL') {
            postgres = EmbeddedPostgres.builder().start()
        }
        new ServiceProcess(folder, makers.environment() + Makers.FORMATS.collectEntries { ["REELPORT_PROVIDERS_${it.toUpperCase()}_POLL_INTERVAL".toString(), INTERVAL] } + [
                REELPORT_DATABASE_URL                       : url(database),
                REELPORT_SERVICE_SECURITY_CREATES_PER_MINUTE: '1000000',
                REELPORT_SERVICE_SECURITY_READS_PER_MINUTE  : '1000000',
        ], ['-Xmx256m'])
    }
}
