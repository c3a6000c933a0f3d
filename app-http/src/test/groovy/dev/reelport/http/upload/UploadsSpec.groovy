package dev.reelport.http.upload

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import dev.reelport.domain.video.Content
import dev.reelport.http.Kept
import dev.reelport.http.ServiceProcess
import dev.reelport.wire.json.FormReader
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
import java.nio.file.attribute.FileTime
import java.security.DigestOutputStream
import java.security.MessageDigest
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Pictures that are larger than the heap. */
@Timeout(300)
class UploadsSpec extends Specification {

    static final MIB = 1 << 20
    static final OPTIONS = ['-Xmx96m', '-XX:+UseSerialGC', '-XX:+ExitOnOutOfMemoryError']

    @TempDir
    Path folder

    @AutoCleanup
    Provider provider = new Provider()

    @AutoCleanup
    ServiceProcess service

    @AutoCleanup
    HttpClient client = HttpClient.newHttpClient()

    private void started(Map<String, String> more = [:]) {
        service = new ServiceProcess(folder, [
                REELPORT_PROVIDERS_STUB_FORMAT          : 'openai',
                REELPORT_PROVIDERS_STUB_BASE_URL        : provider.base,
                REELPORT_PROVIDERS_STUB_API_KEY         : 'sk-stub',
                REELPORT_PROVIDERS_STUB_POLL_INTERVAL   : '10min',
                MICRONAUT_SERVER_MAX_REQUEST_SIZE       : '300MB',
        ] + more, OPTIONS)
    }

    def "a picture of 160 MiB reaches the provider, byte for byte, with a heap of 96 MiB"() {
        given:
        started()
        def picture = picture(160 * MIB)

        when:
        def answer = create(picture)

        then:
        answer.status == 200
        answer.json.status == 'queued'
        provider.seen.poll(60, TimeUnit.SECONDS) == digest(picture)
        provider.posts() == 1

        and: 'what it lay in is gone'
        files() == 0
    }

    def "the picture is there for the provider when the client has long had its answer"() {
        given:
        started(REELPORT_SERVICE_CREATE_WAIT: '100ms')
        provider.hold()
        def picture = picture(5 * MIB + 1)

        when:
        def answer = create(picture)

        then:
        answer.status == 200
        files() == 0

        when:
        provider.goOn()

        then:
        provider.seen.poll(60, TimeUnit.SECONDS) == digest(picture)
        provider.posts() == 1
    }

    def "who goes away in the middle of a picture leaves nothing"() {
        given:
        started()
        def kept = new Kept(folder.resolve('data'))

        when:
        new Socket('127.0.0.1', service.port).withCloseable { socket ->
            socket.outputStream.write(("POST /v1/videos HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n" +
                    "Content-Length: ${100 * MIB}\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"input_reference\"; filename=\"a.png\"\r\n\r\n").bytes)
            5.times { socket.outputStream.write(new byte[MIB]) }
            service.until { files() == 1 }
        }

        then:
        service.until { files() == 0 }
        kept.orders() == 0
        provider.posts() == 0

        cleanup:
        kept?.close()
    }

    def "what a killed service leaves is deleted a day later, and not what another one is taking in"() {
        given:
        def uploads = Files.createDirectories(folder.resolve('data/uploads'))
        def old = Files.setLastModifiedTime(Files.writeString(uploads.resolve('old'), 'x'), FileTime.from(Instant.now() - Duration.ofHours(25)))
        def young = Files.writeString(uploads.resolve('young'), 'x')

        when:
        started()

        then:
        service.until { !Files.exists(old) }
        Files.exists(young)
    }

    def "where there is no room, that is said, and nothing is kept or sent"() {
        given:
        started()
        def kept = new Kept(folder.resolve('data'))
        service.limitFiles(2 * MIB)

        when:
        def answer = create(picture(20 * MIB))

        then:
        answer.status == 503
        answer.text.contains('nothing was sent to a provider')
        files() == 0
        kept.orders() == 0
        provider.posts() == 0

        when: 'there is room again'
        service.limitFiles(null)

        then:
        create(picture(20 * MIB)).status == 200

        cleanup:
        kept?.close()
    }

    private Map create(Content picture) {
        def form = new Body.Form([new Part.Text('model', 'sora-2'), new Part.Text('prompt', 'a cat'), new Part.Text('seconds', '4'),
                                  new Part.File('input_reference', 'cat.png', 'image/png', picture)])
        def multipart = new Multipart('b0undary', form)
        def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:${service.port}/v1/videos"))
                .header('Content-Type', multipart.mediaType())
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream { multipart.open() }, multipart.length())).build()
        def answer = client.send(request, BodyHandlers.ofString())
        [status: answer.statusCode(), text: answer.body(), json: new JsonSlurper().parseText(answer.body())]
    }

    private long files() {
        Files.list(folder.resolve('data/uploads')).withCloseable { it.count() }
    }

    private static String digest(Content content) {
        def digest = MessageDigest.getInstance('SHA-256')
        new DigestOutputStream(OutputStream.nullOutputStream(), digest).withCloseable { out -> content.open().withCloseable { it.transferTo(out) } }
        digest.digest().encodeHex()
    }

    /** So many bytes, no two MiB of them the same, and no more than one in memory. */
    private static Content picture(long length) {
        new Content.OfSource({ new Pattern(length) } as Content.Opener, length)
    }

    private static final class Pattern extends InputStream {

        private final byte[] block = new byte[MIB]
        private final long length
        private long at

        Pattern(long length) {
            this.length = length
            new Random(7).nextBytes(block)
        }

        @Override
        int read() {
            def one = new byte[1]
            read(one, 0, 1) < 0 ? -1 : one[0] & 0xff
        }

        @Override
        int read(byte[] target, int offset, int count) {
            if (at == length) {
                return -1
            }
            int begin = (int) (at % MIB)
            int some = (int) Math.min(Math.min((long) count, length - at), (long) (MIB - begin))
            System.arraycopy(block, begin, target, offset, some)
            if (begin == 0) {
                target[offset] = (byte) at.intdiv(MIB)
            }
            at += some
            some
        }
    }

    /** Takes what it is asked for, and keeps the digest of the picture. */
    private static final class Provider implements Closeable {

        final LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>()
        private final Path folder = Files.createTempDirectory('provider')
        private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
        private final AtomicInteger asked = new AtomicInteger()
        private volatile CountDownLatch gate = new CountDownLatch(0)

        Provider() {
            server.executor = Executors.newVirtualThreadPerTaskExecutor()
            server.createContext('/') { HttpExchange exchange -> exchange.withCloseable { answer(exchange) } }
            server.start()
        }

        String getBase() {
            "http://127.0.0.1:${server.address.port}"
        }

        int posts() {
            asked.get()
        }

        void hold() {
            gate = new CountDownLatch(1)
        }

        void goOn() {
            gate.countDown()
        }

        private void answer(HttpExchange exchange) {
            asked.incrementAndGet()
            gate.await(60, TimeUnit.SECONDS)
            FormReader.inFolder(exchange.requestHeaders.getFirst('Content-Type'), folder).withCloseable { reader ->
                seen << digest((reader.read(exchange.requestBody).parts().find { it.name() == 'input_reference' } as Part.File).content())
            }
            def answer = '{"id": "video_' + asked.get() + '", "object": "video", "model": "sora-2", "status": "queued", "created_at": 1764500000}'.bytes
            exchange.responseHeaders.set('Content-Type', 'application/json')
            exchange.sendResponseHeaders(200, answer.length)
            exchange.responseBody.write(answer)
        }

        @Override
        void close() {
            gate.countDown()
            server.stop(0)
            folder.toFile().deleteDir()
        }
    }
}
