package dev.reelport.http.work

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import dev.reelport.http.TestService
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * Measures how long 500 jobs in flight wait between two looks, at a provider on loopback whose answers take 200 ms. Run by
 * hand, as CONTRIBUTING says: figures are written to {@code target/in-flight.txt}, and nothing about time is judged.
 */
@Requires({ System.getProperty('measure') })
@Timeout(300)
class InFlightMeasurementSpec extends Specification {

    static final int JOBS = 500
    static final Duration LOOK = Duration.ofMillis(200)

    /** How long they are watched when all of them are there. */
    static final Duration WATCHED = Duration.ofSeconds(30)

    /** What the formats over HTTP ask for: every 5 s, and at a tenth of a job's age once that is more; a tenth more or less. */
    static final double SHORTEST_SECONDS = 5
    static final double TENTH = 0.1

    @Shared
    @AutoCleanup
    EmbeddedPostgres postgres = EmbeddedPostgres.start()

    @TempDir
    Path folder

    private final Map<String, Queue<Long>> looks = new ConcurrentHashMap<>()
    private final Map<String, Long> births = new ConcurrentHashMap<>()
    private final AtomicInteger created = new AtomicInteger()
    private HttpServer maker

    def setup() {
        maker = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 2_000)
        maker.executor = Executors.newVirtualThreadPerTaskExecutor()
        maker.createContext('/') { HttpExchange exchange -> answer(exchange) }
        maker.start()
    }

    def cleanup() {
        maker.stop(0)
    }

    def "500 jobs in flight on #database, #atOnce looks at once"() {
        given:
        def address = database == 'PostgreSQL' ? ['reelport.database.url': postgresql()] : [:]
        def service = new TestService(folder, "reelport: {providers: {maker: {format: openai, base-url: 'http://127.0.0.1:${maker.address.port}'," +
                " api-key: k, private-networks: '127.0.0.0/8'}}}", address + (atOnce ? ['reelport.service.looks-per-provider': atOnce] : [:]))

        when:
        def begin = System.nanoTime()
        def clients = Executors.newFixedThreadPool(16)
        JOBS.times { n -> clients.submit { service.send('POST', '/api/videos', [script: [prompt: "a cat $n".toString()], duration: '4s', provider: 'maker', model: 'sora-2']) } }
        clients.close()
        def taken = seconds(System.nanoTime() - begin)
        def end = System.nanoTime() + WATCHED.toNanos()
        new PollingConditions(timeout: 120, delay: 0.5).eventually { assert System.nanoTime() > end }
        def waits = looks.collectMany { id, times -> times.toList().collate(2, 1, false).collect { wait(id, it[0], it[1]) } }

        then:
        looks.size() == JOBS
        write("$database, ${atOnce ?: 'default'} looks at once: $JOBS creates in ${round(taken)} s; ${waits.size()} waits between two looks," +
                " ${at(waits*.took, 0.5)} s in the middle, ${at(waits*.took, 1)} s the longest; later than asked for by" +
                " ${at(waits*.late, 0.5)} s in the middle, ${at(waits*.late, 0.95)} s in 95 of 100, ${at(waits*.late, 1)} s at the worst")

        cleanup:
        service?.close()

        where:
        [database, atOnce] << [['SQLite', 'PostgreSQL'], [8, 32]].combinations()
    }

    private void answer(HttpExchange exchange) {
        def path = exchange.requestURI.path
        def id = "video_${exchange.requestMethod == 'POST' ? created.incrementAndGet() : path.tokenize('/').last() - 'video_'}"
        if (exchange.requestMethod == 'POST') {
            births[id] = System.nanoTime()
        } else {
            looks.computeIfAbsent(id) { new ConcurrentLinkedQueue<>() } << System.nanoTime()
            Thread.sleep(LOOK)
        }
        def body = """{"id": "$id", "object": "video", "status": "in_progress", "progress": 1}""".toString().bytes
        exchange.requestBody.withStream { it.bytes }
        exchange.responseHeaders.set('Content-Type', 'application/json')
        exchange.sendResponseHeaders(200, body.length)
        exchange.responseBody.withStream { it.write(body) }
    }

    private String postgresql() {
        def name = "measured_${System.nanoTime()}"
        postgres.postgresDatabase.connection.withCloseable { it.createStatement().execute("create database $name") }
        "postgresql://postgres:postgres@127.0.0.1:${postgres.port}/$name"
    }

    private static void write(String line) {
        Files.writeString(Path.of('target', 'in-flight.txt'), line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND)
    }

    /** How long it took to the next look, and how much longer than the latest moment that was asked for. */
    private Map wait(String id, long one, long next) {
        double asked = Math.max(SHORTEST_SECONDS, seconds(one - births[id]) * TENTH) * (1 + TENTH) + seconds(LOOK.toNanos())
        double took = seconds(next - one)
        [took: took, late: Math.max(0d, took - asked)]
    }

    private static String at(List<Double> values, double share) {
        def sorted = values.sort(false)
        round(sorted[Math.min(sorted.size() - 1, (int) (sorted.size() * share))])
    }

    private static String round(double seconds) {
        String.format(Locale.ROOT, '%.1f', seconds)
    }

    private static double seconds(long nanos) {
        nanos / 1e9d
    }
}
