package dev.reelport.bench

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import dev.reelport.domain.video.Content
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Multipart
import dev.reelport.wire.message.Part
import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * Pictures to a provider on loopback and films from it, through Portkey as the peer and through Reelport, which keeps either on disk:
 * how long it takes and how much memory. Each time with servers that were just started. Needs {@code node} and {@code npm};
 * {@code mvn -Pbench verify} runs it and writes the table.
 */
@Requires({ System.getProperty('bench') })
@Timeout(value = 1, unit = TimeUnit.HOURS)
class LargeFilesSpec extends Specification {

    static final PAGE = Path.of('..', 'docs', 'performance.md')
    static final BEGIN = '<!-- large files: written by LargeFilesSpec -->'
    static final END = '<!-- end of large files -->'

    static final ROUNDS = Integer.getInteger('bench.rounds', 5)
    static final MB = 1_000_000
    static final FOUR = [count: 4, length: 50L * MB, options: '', what: 'four of 50 MB']
    static final ONE = [count: 1, length: 1_000L * MB, options: '-XX:+UseSerialGC -Xmx128m', what: 'one of 1 GB, `-Xmx128m`']
    static final OURS = 'Reelport'

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    Servers servers

    @Shared
    @AutoCleanup
    Provider provider = new Provider()

    @Shared
    @AutoCleanup
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

    @Shared
    Path portkey

    /** By who and what, round by round: seconds and MiB of pictures and of films. */
    @Shared
    Map<List, List<Map>> seen = [:].withDefault { [] }

    def setupSpec() {
        servers = new Servers(folder)
        portkey = servers.portkeyInstalled()
    }

    def "pictures and films"() {
        when:
        ROUNDS.times {
            seen[[Servers.PORTKEY, FOUR.what]] << [up: peer { pictures(it, FOUR) }, down: peer { films(it, FOUR, ['video_1'] * 4) }]
            [FOUR, ONE].each { files -> seen[[OURS, files.what]] << [up: ours(files) { pictures(it, files) }, down: ours(files) { films(it, files, made(it, files)) }] }
        }
        write()

        then:
        seen.every { who, rounds -> rounds.size() == ROUNDS }
        provider.received.get() == ROUNDS * (4 + 4 + 1)
    }

    private Map peer(Closure<Double> work) {
        measured(Servers.PORTKEY, work) { servers.portkey(Servers.PORTKEY, portkey) }
    }

    private Map ours(Map files, Closure<Double> work) {
        provider.film = files.length
        measured(OURS, work) {
            servers.reelport(OURS, Files.createTempDirectory(folder, 'data'), provider.port, [
                    REELPORT_JAVA_OPTS                   : files.options as String,
                    MICRONAUT_SERVER_MAX_REQUEST_SIZE    : '1100MB',
                    REELPORT_PROVIDERS_STUB_POLL_INTERVAL: '1s',
            ])
        }
    }

    private Map measured(String name, Closure<Double> work, Closure<Integer> start) {
        int port = start()
        try {
            return [seconds: work(port), memory: servers.memory(name, 'VmHWM')]
        } finally {
            servers.end(name)
        }
    }

    private double pictures(int port, Map files) {
        atOnce(files.count) {
            def form = new Body.Form([new Part.Text('model', 'sora-2'), new Part.Text('prompt', 'a cat'), new Part.Text('seconds', '4'),
                                      new Part.File('input_reference', 'cat.png', 'image/png', new Content.OfSource({ new Bytes(files.length) } as Content.Opener, files.length))])
            def multipart = new Multipart('b0undary', form)
            def request = request(port, '/v1/videos').header('Content-Type', multipart.mediaType())
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream { multipart.open() }, multipart.length())).build()
            def answer = client.send(request, BodyHandlers.ofString())
            assert answer.statusCode() == 200: answer.body()
        }
    }

    private double films(int port, Map files, List<String> ids) {
        provider.film = files.length
        def left = Collections.synchronizedList(new ArrayList(ids))
        atOnce(files.count) {
            def answer = client.send(request(port, "/v1/videos/${left.removeFirst()}/content").build(), BodyHandlers.ofInputStream())
            assert answer.statusCode() == 200
            assert answer.body().withCloseable { it.transferTo(OutputStream.nullOutputStream()) } == files.length
        }
    }

    /** Films that Reelport has brought home. */
    private List<String> made(int port, Map files) {
        def ids = (1..files.count).collect {
            def asked = request(port, '/v1/videos').header('Content-Type', 'application/json').POST(BodyPublishers.ofString('{"model": "sora-2", "prompt": "a cat", "seconds": "4"}')).build()
            new JsonSlurper().parseText(client.send(asked, BodyHandlers.ofString()).body()).id as String
        }
        new PollingConditions(timeout: 300, delay: 0.2).eventually {
            ids.each { assert new JsonSlurper().parseText(client.send(request(port, "/v1/videos/$it").build(), BodyHandlers.ofString()).body()).status == 'completed' }
        }
        ids
    }

    private HttpRequest.Builder request(int port, String path) {
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:$port$path")).header('Authorization', 'Bearer sk-bench')
                .header('x-portkey-provider', 'openai').header('x-portkey-custom-host', "http://127.0.0.1:${provider.port}/v1")
    }

    /** In seconds. */
    private static double atOnce(int count, Closure<?> work) {
        long begin = System.nanoTime()
        Executors.newFixedThreadPool(count).withCloseable { threads ->
            (1..count).collect { threads.submit(work as Runnable) }*.get()
        }
        (System.nanoTime() - begin) / 1e9d
    }

    private void write() {
        def lines = ['| through | files | pictures up: s | peak MiB | films down: s | peak MiB |', '|---|---|---:|---:|---:|---:|']
        seen.each { who, rounds ->
            def cells = ['up', 'down'].collectMany { way -> ["%.1f".formatted(median(rounds*.getAt(way)*.seconds)), median(rounds*.getAt(way)*.memory) as String] }
            lines << "| ${(who + cells).join(' | ')} |".toString()
        }
        def text = "$BEGIN\n\n${LocalDate.now()}, JDK ${Runtime.version()}, $ROUNDS rounds, medians.\n\n${lines.join('\n')}\n\n$END"
        Files.writeString(PAGE, Files.readString(PAGE).replaceAll(/(?s)\Q$BEGIN\E.*\Q$END\E/, { text }))
    }

    private static Object median(List all) {
        all.sort()[all.size().intdiv(2)]
    }

    /** So many bytes that begin as a film does. */
    private static final class Bytes extends InputStream {

        private static final byte[] SOME = ('\0\0\0\u0018ftypmp42' + 'x' * 65_524).getBytes('ISO-8859-1')
        private long left

        Bytes(long length) {
            left = length
        }

        @Override
        int read() {
            def one = new byte[1]
            read(one, 0, 1) < 0 ? -1 : one[0] & 0xff
        }

        @Override
        int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(Math.min((long) length, left), (long) SOME.length)
            System.arraycopy(SOME, 0, target, offset, count)
            left -= count
            count == 0 ? -1 : count
        }
    }

    /** Takes pictures to their end; each task is done at once. */
    private static final class Provider implements Closeable {

        final AtomicInteger received = new AtomicInteger()
        volatile long film
        private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)

        Provider() {
            server.executor = Executors.newCachedThreadPool()
            server.createContext('/') { HttpExchange exchange -> exchange.withCloseable { answer(exchange) } }
            server.start()
        }

        int getPort() {
            server.address.port
        }

        private void answer(HttpExchange exchange) {
            long length = exchange.requestBody.transferTo(OutputStream.nullOutputStream())
            received.addAndGet(length > MB ? 1 : 0)
            if (exchange.requestURI.path.endsWith('/content')) {
                exchange.responseHeaders.set('Content-Type', 'video/mp4')
                exchange.sendResponseHeaders(200, film)
                new Bytes(film).transferTo(exchange.responseBody)
                return
            }
            def id = exchange.requestMethod == 'POST' ? "video_${UUID.randomUUID()}" : exchange.requestURI.path.split('/').last()
            def status = exchange.requestMethod == 'POST' ? 'queued' : 'completed'
            def answer = """{"id": "$id", "object": "video", "model": "sora-2", "status": "$status", "created_at": 1764500000, "seconds": "4", "size": "720x1280"}""".bytes
            exchange.responseHeaders.set('Content-Type', 'application/json')
            exchange.sendResponseHeaders(200, answer.length)
            exchange.responseBody.write(answer)
        }

        @Override
        void close() {
            server.stop(0)
            (server.executor as java.util.concurrent.ExecutorService).shutdown()
        }
    }
}
