package dev.reelport.http.reliability

import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CountDownLatch
import java.util.function.Supplier

/** A line to a server on loopback that can be slow, dead without a word, or cut. */
final class Line implements Closeable {

    private static final int PIECE = 1 << 16

    private final ServerSocket door = new ServerSocket(0, 500, InetAddress.loopbackAddress)
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet()
    final int server
    private final Supplier<Duration> delay
    private volatile CountDownLatch questions = new CountDownLatch(0)
    private volatile CountDownLatch answers = new CountDownLatch(0)
    private volatile boolean whole = true

    /** @param delay before each piece of an answer is passed on */
    Line(int server, Supplier<Duration> delay = { Duration.ZERO }) {
        this.server = server
        this.delay = delay
        Thread.startVirtualThread { serve() }
    }

    int port() {
        door.localPort
    }

    /** All connections break, and there are no new ones. */
    void cut() {
        whole = false
        sockets*.close()
    }

    /** Nothing is passed on any more, and nobody is told, as when a cable is pulled. */
    void fallSilent() {
        questions = new CountDownLatch(1)
        holdAnswers()
    }

    /** What is asked reaches the server, and nobody hears what it says. */
    void holdAnswers() {
        answers = new CountDownLatch(1)
    }

    /** As before; what waited is passed on. */
    void mend() {
        whole = true
        [questions, answers]*.countDown()
    }

    private void serve() {
        while (!door.closed) {
            try {
                def client = door.accept()
                Thread.startVirtualThread { pass(client) }
            } catch (IOException closed) {
                return
            }
        }
    }

    private void pass(Socket client) {
        if (!whole) {
            client.close()
            return
        }
        try (client; def other = new Socket(InetAddress.loopbackAddress, server)) {
            def both = [client, other]
            sockets.addAll(both)
            Thread.startVirtualThread { copy(client, other, { questions.await() }) }
            copy(other, client, { answer() })
            sockets.removeAll(both)
        } catch (IOException gone) {
            // There is no server.
        }
    }

    private void answer() {
        Thread.sleep(delay.get())
        answers.await()
    }

    private static void copy(Socket from, Socket to, Closure<?> turn) {
        def piece = new byte[PIECE]
        try {
            for (int count = from.inputStream.read(piece); count >= 0; count = from.inputStream.read(piece)) {
                turn()
                to.outputStream.write(piece, 0, count)
            }
        } catch (IOException broken) {
            // What it is for.
        }
        from.close()
        to.close()
    }

    @Override
    void close() {
        cut()
        [questions, answers]*.countDown()
        door.close()
    }
}
