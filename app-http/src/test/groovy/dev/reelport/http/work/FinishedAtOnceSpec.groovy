package dev.reelport.http.work

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.job.Stage
import dev.reelport.http.TestService
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.LocalDate
import java.util.concurrent.ConcurrentHashMap
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
 * The tasks of 500 jobs in flight finish at one moment, at a provider on loopback: how long until the look that finds it, and until the
 * service says so of all of them. {@code mvn -Pbench verify} writes the table.
 */
@Requires({ System.getProperty('bench') })
@Timeout(600)
class FinishedAtOnceSpec extends Specification {

    static final PAGE = Path.of('..', 'docs', 'performance.md')
    static final BEGIN = '<!-- finished at once: written by FinishedAtOnceSpec -->'
    static final END = '<!-- end of finished at once -->'

    static final int JOBS = 500
    static final Duration FOLLOWED = Duration.ofSeconds(20)
    static final byte[] FILM = [0, 0, 0, 16] + 'ftypisom'.bytes.toList() + [0, 0, 2, 0]

    @Shared
    @AutoCleanup
    EmbeddedPostgres postgres = EmbeddedPostgres.start()

    @Shared
    List<String> lines = []

    @TempDir
    Path folder

    private final Map<String, Long> found = new ConcurrentHashMap<>()
    private final AtomicInteger created = new AtomicInteger()
    private volatile boolean finished
    private Duration pace
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

    def cleanupSpec() {
        def table = "$BEGIN\n\n${LocalDate.now()}, JDK ${Runtime.version()}, a look every 5 s, give or take a tenth, and 32 looks at once.\n\n" +
                "| database | an answer takes ms | found after s, median | the last one | all $JOBS said to be done after s |\n" +
                "|---|---:|---:|---:|---:|\n${lines.join('\n')}\n\n$END"
        Files.writeString(PAGE, Files.readString(PAGE).replaceAll(/(?s)\Q$BEGIN\E.*\Q$END\E/, { table }))
    }

    def "500 finished at once on #database, #milliseconds ms an answer"() {
        given:
        pace = Duration.ofMillis(milliseconds)
        def address = database == 'PostgreSQL' ? ['reelport.database.url': postgresql()] : [:]
        def service = new TestService(folder, "reelport: {providers: {maker: {format: openai, base-url: 'http://127.0.0.1:${maker.address.port}'," +
                " api-key: k, private-networks: '127.0.0.0/8'}}}", address)
        def jobs = service.bean(JobStore)

        when: 'all are in flight, and looked at again and again'
        Executors.newFixedThreadPool(16).withCloseable { clients ->
            JOBS.times { n -> clients.submit { service.send('POST', '/api/videos', [script: [prompt: "a cat $n".toString()], duration: '4s', provider: 'maker', model: 'sora-2']) } }
        }
        def begin = System.nanoTime()
        new PollingConditions(timeout: 60, delay: 0.5).eventually { assert seconds(System.nanoTime() - begin) > FOLLOWED.toSeconds() }

        and: 'they finish'
        def moment = System.nanoTime()
        finished = true
        new PollingConditions(timeout: 120, delay: 0.02).eventually { assert jobs.list(new JobFilter([Stage.SUBMITTED, Stage.RUNNING] as Set, null, 1)).empty }
        def said = seconds(System.nanoTime() - moment)
        def after = found.values().collect { seconds(it - moment) }.sort()
        lines << '| %s | %d | %.1f | %.1f | %.1f |'.formatted(database, milliseconds, after[JOBS.intdiv(2)], after.last(), said)

        then:
        after.size() == JOBS

        cleanup:
        service?.close()

        where:
        [database, milliseconds] << [['SQLite', 'PostgreSQL'], [20, 200]].combinations()
    }

    private void answer(HttpExchange exchange) {
        def path = exchange.requestURI.path
        exchange.requestBody.withStream { it.bytes }
        if (path.endsWith('/content')) {
            told(exchange, 'video/mp4', FILM)
            return
        }
        boolean asked = exchange.requestMethod == 'GET'
        def id = asked ? path.tokenize('/').last() : "video_${created.incrementAndGet()}"
        Thread.sleep(pace)
        boolean done = asked && finished
        if (done) {
            found.putIfAbsent(id as String, System.nanoTime())
        }
        told(exchange, 'application/json', """{"id": "$id", "object": "video", "status": "${done ? 'completed' : 'in_progress'}", "progress": ${done ? 100 : 1}}""".toString().bytes)
    }

    private static void told(HttpExchange exchange, String type, byte[] body) {
        exchange.responseHeaders.set('Content-Type', type)
        exchange.sendResponseHeaders(200, body.length)
        exchange.responseBody.withStream { it.write(body) }
    }

    private String postgresql() {
        def name = "finished_${System.nanoTime()}"
        postgres.postgresDatabase.connection.withCloseable { it.createStatement().execute("create database $name") }
        "postgresql://postgres:postgres@127.0.0.1:${postgres.port}/$name"
    }

    private static double seconds(long nanos) {
        nanos / 1e9d
    }
}
