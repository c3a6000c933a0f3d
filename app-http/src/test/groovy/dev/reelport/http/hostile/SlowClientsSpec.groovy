package dev.reelport.http.hostile

import dev.reelport.http.Kept
import dev.reelport.http.TestService
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Who is slow loses the connection, and nobody else has to wait for it. */
@Timeout(120)
class SlowClientsSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '1s']
    static final HEAD = 'POST /api/videos HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    @AutoCleanup
    Kept kept

    private final List<Socket> sockets = Collections.synchronizedList([])

    def cleanup() {
        sockets*.close()
    }

    def "#what ends in a closed connection, and nothing is kept"() {
        given:
        start('2s')

        when:
        def socket = say(beginning)

        then: 'the service closes it by itself'
        socket.inputStream.read() == -1
        kept.orders() == 0

        and:
        service.send('POST', '/api/videos', WISH).status == 202

        where:
        what                               | beginning
        'a connection that says nothing'   | ''
        'a head that stalls'               | 'POST /api/vid'
        'a head without its end'           | HEAD
        'a body that does not come'        | HEAD + 'Content-Length: 100\r\n\r\n'
        'a body that stalls'               | HEAD + 'Content-Length: 100\r\n\r\n{"script": '
        'a chunk that stalls'              | HEAD + 'Transfer-Encoding: chunked\r\n\r\n64\r\n{"script": '
        'a form that stalls'               | HEAD.replace('application/json', 'multipart/form-data; boundary=b') + 'Content-Length: 100\r\n\r\n--b\r\n'
        'a body of a dialect that stalls'  | HEAD.replace('/api/videos', '/v1/videos') + 'Content-Length: 100\r\n\r\n{"prompt": '
    }

    def "a head that comes byte by byte does not come to its end"() {
        given:
        start('1s')
        def socket = say('')
        def closed = new CountDownLatch(1)

        when: 'each byte is another sign of life'
        def dripping = Thread.startVirtualThread {
            try {
                socket.outputStream.write(HEAD.bytes)
                while (closed.count) {
                    socket.outputStream.write('X'.bytes)
                    closed.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)
                }
            } catch (IOException ended) {
                closed.countDown()
            }
        }

        then:
        ended(socket)

        cleanup:
        closed.countDown()
        dripping.join()
    }

    def "a body that comes byte by byte does not come to its end either"() {
        given:
        start('500ms')
        def socket = say(HEAD + 'Content-Length: 1000000\r\n\r\n')
        def closed = new CountDownLatch(1)

        when:
        def dripping = Thread.startVirtualThread {
            try {
                while (closed.count) {
                    socket.outputStream.write(' '.bytes)
                    closed.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)
                }
            } catch (IOException ended) {
                closed.countDown()
            }
        }

        then:
        ended(socket)
        kept.orders() == 0

        cleanup:
        closed.countDown()
        dripping.join()
    }

    def "hundreds of connections that stall keep nobody from being served"() {
        given:
        start('10m')

        when:
        200.times { say(it % 2 ? 'POST /api/vid' : HEAD + 'Content-Length: 100\r\n\r\n{"script": ') }
        def answers = (1..20).collect { service.send('POST', '/api/videos', WISH) }

        then:
        answers*.status.unique() == [202]
        kept.orders() == 20
    }

    def "who is being answered, or listens, is not slow"() {
        given:
        start('1s')
        def id = service.send('POST', '/api/videos', WISH + [settings: [outcome: 'never-ends']]).json.id

        when: 'more than one heartbeat of a stream, which are further apart than the patience with who speaks'
        def events = service.open("/api/videos/$id/events").body().newReader()
        def beats = 0
        while (beats < 2) {
            def line = events.readLine()
            assert line != null
            beats += line.startsWith(':') ? 1 : 0
        }

        then:
        beats == 2

        cleanup:
        events?.close()
    }

    private void start(String patience) {
        service = new TestService(folder, null, ['reelport.service.security.patience': patience, 'reelport.service.heartbeat': '2s'])
        kept = new Kept(folder.resolve('data'))
    }

    private Socket say(String beginning) {
        def socket = new Socket('127.0.0.1', service.server.port)
        sockets << socket
        socket.outputStream.write(beginning.getBytes('US-ASCII'))
        socket.outputStream.flush()
        socket
    }

    /** With a reset where bytes were on their way. */
    private static boolean ended(Socket socket) {
        try {
            return socket.inputStream.read() == -1
        } catch (SocketException reset) {
            return true
        }
    }
}
