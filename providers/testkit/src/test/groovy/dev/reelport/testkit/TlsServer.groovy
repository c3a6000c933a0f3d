package dev.reelport.testkit

import java.nio.file.Path
import java.security.KeyStore
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import javax.net.ssl.SSLSocket

/**
 * A server on loopback that speaks TLS with a certificate that it signed itself, and remembers what it read behind the
 * handshake. Every connection serves one request. Thread-safe.
 */
class TlsServer implements AutoCloseable {
    static final String PASSWORD = 'only-for-this-test'

    /** What it does with a connection. */
    enum Manner {
        /** Ends it when the client has said hello. */
        CLOSES_IN_THE_HANDSHAKE,
        /** The same, without the courtesy of an end. */
        RESETS_IN_THE_HANDSHAKE,
        /** Answers hello with what is no TLS. */
        ANSWERS_WITHOUT_TLS,
        /** Demands a certificate of the client, which has none. */
        DEMANDS_A_CERTIFICATE,
        /** Reads the request, and ends without an answer. */
        CLOSES_AFTER_THE_REQUEST,
        /** Takes the request. */
        ANSWERS,
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName('127.0.0.1'))
    private final List<String> requests = new CopyOnWriteArrayList<>()
    private final List<String> heads = new CopyOnWriteArrayList<>()
    private final CountDownLatch served = new CountDownLatch(1)
    private final Path keys
    private final Manner manner

    TlsServer(Path keys, Manner manner) {
        this.keys = keys
        this.manner = manner
        Thread.ofVirtual().start { serve() }
    }

    /** A key with a certificate for a name, signed by itself, in a new file; made by the running Java's own tool. */
    static Path selfSigned(Path folder, String subject = 'ip:127.0.0.1') {
        def file = folder.resolve('keys.p12')
        def keytool = Path.of(System.getProperty('java.home'), 'bin', 'keytool').toString()
        def process = new ProcessBuilder(keytool, '-genkeypair', '-alias', 'server', '-keyalg', 'EC', '-dname', 'CN=reelport-test',
                '-ext', "san=$subject", '-validity', '2', '-storetype', 'PKCS12', '-storepass', PASSWORD, '-keystore', file.toString())
                .redirectErrorStream(true).start()
        def said = process.inputStream.text
        assert process.waitFor() == 0: said
        file
    }

    URI base() {
        new URI("https://127.0.0.1:${socket.localPort}")
    }

    /** The first lines of the requests that could be read, when the first connection is over. */
    List<String> requests() {
        assert served.await(10, TimeUnit.SECONDS)
        List.copyOf(requests)
    }

    /** All lines of what {@link #requests} tells the first of. */
    List<String> heads() {
        requests()
        List.copyOf(heads)
    }

    private void serve() {
        while (!socket.closed) {
            try (def connection = socket.accept()) {
                serve(connection)
            } catch (IOException ended) {
                // The other side sees what came of it, and that is what it is tested with.
            } finally {
                served.countDown()
            }
        }
    }

    private void serve(Socket connection) {
        switch (manner) {
            case Manner.CLOSES_IN_THE_HANDSHAKE:
                hello(connection)
                break
            case Manner.RESETS_IN_THE_HANDSHAKE:
                hello(connection)
                connection.setSoLinger(true, 0)
                break
            case Manner.ANSWERS_WITHOUT_TLS:
                hello(connection)
                connection.outputStream << 'HTTP/1.1 400 The plain HTTP request was sent to HTTPS port\r\n\r\n'
                break
            default:
                serveWithin(secured(connection))
        }
    }

    /** A record of TLS begins with its kind, its version and its length. */
    private static void hello(Socket connection) {
        def stream = new DataInputStream(connection.inputStream)
        stream.skipNBytes(3)
        stream.skipNBytes(stream.readUnsignedShort())
    }

    private SSLSocket secured(Socket connection) {
        def store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray())
        def managers = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
        managers.init(store, PASSWORD.toCharArray())
        def context = SSLContext.getInstance('TLS')
        context.init(managers.keyManagers, null, null)
        def secured = context.socketFactory.createSocket(connection, null, true) as SSLSocket
        secured.needClientAuth = manner == Manner.DEMANDS_A_CERTIFICATE
        secured
    }

    private void serveWithin(SSLSocket secured) {
        def stream = secured.inputStream
        def head = new ByteArrayOutputStream()
        while (!head.toString('UTF-8').endsWith('\r\n\r\n')) {
            int next = stream.read()
            if (next < 0) {
                return
            }
            head.write(next)
        }
        requests.add(head.toString('UTF-8').lines().findFirst().get())
        heads.add(head.toString('UTF-8'))
        def length = head.toString('UTF-8').lines().filter { it.toLowerCase().startsWith('content-length:') }.findFirst()
        length.ifPresent { stream.skipNBytes(it.split(':')[1].strip() as long) }
        if (manner == Manner.ANSWERS) {
            secured.outputStream << 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\nConnection: close\r\n\r\n{"id":"t1"}'
        }
        secured.close()
    }

    @Override
    void close() {
        socket.close()
    }
}
