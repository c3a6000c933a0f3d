package dev.reelport.http.hostile

import dev.reelport.http.Kept
import dev.reelport.http.ServiceProcess
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Two gigabytes, sent to a service whose heap is 128 MiB. */
@Timeout(300)
class UploadSpec extends Specification {

    static final LENGTH = 2L << 30
    static final WISH = [script: [prompt: 'a cat'], duration: '1s']
    static final PIECE = new byte[1 << 20]

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    ServiceProcess service

    @Shared
    @AutoCleanup
    Kept kept

    def setupSpec() {
        service = new ServiceProcess(folder, [:], ['-Xmx128m', '-XX:+ExitOnOutOfMemoryError'])
        kept = new Kept(folder.resolve('data'))
    }

    def "two gigabytes are refused, #how, at #path as #type"() {
        when:
        def answer = upload(path, type, how)

        then:
        answer =~ /^HTTP\/1.1 413 /
        kept.orders() == old(kept.orders())

        and: 'the service lives on, and serves others'
        service.send('POST', '/api/videos', WISH).status == 202
        !Files.readString(service.log).contains('OutOfMemory')

        where:
        [path, type, how] << [['/api/videos', '/v1/videos', '/v1/video/create', '/v1/videos/generations', '/sora/v1/videos'],
                              ['application/json', 'multipart/form-data; boundary=b'],
                              ['with its length', 'in chunks']].combinations()
    }

    /** Sends as much as is taken; the head of the answer. */
    private String upload(String path, String type, String how) {
        new Socket('127.0.0.1', service.port).withCloseable { socket ->
            def answer = CompletableFuture.supplyAsync { new BufferedReader(new InputStreamReader(socket.inputStream, 'US-ASCII')).readLine() }
            def chunked = how == 'in chunks'
            socket.outputStream.write(("POST $path HTTP/1.1\r\nHost: localhost\r\nContent-Type: $type\r\n" +
                    (chunked ? 'Transfer-Encoding: chunked' : "Content-Length: $LENGTH") + '\r\n\r\n' +
                    begun(type, chunked)).bytes)
            try {
                for (long sent = 0; sent < LENGTH && !answer.done; sent += PIECE.length) {
                    chunked ? chunk(socket) : socket.outputStream.write(PIECE)
                }
            } catch (SocketException nobodyReadsOn) {
                assert nobodyReadsOn
            }
            answer.get()
        }
    }

    private static String begun(String type, boolean chunked) {
        def first = type.startsWith('multipart') ? PART : '{"x": "'
        chunked ? "${Integer.toHexString(first.length())}\r\n$first\r\n" : first
    }

    private static final String PART = '--b\r\nContent-Disposition: form-data; name="x"; filename="x"\r\n\r\n'

    private static void chunk(Socket socket) {
        socket.outputStream.write("${Integer.toHexString(PIECE.length)}\r\n".bytes)
        socket.outputStream.write(PIECE)
        socket.outputStream.write('\r\n'.bytes)
    }
}
