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
    private final int server
    private final Supplier<Duration> delay
    private volatile CountDownLatch passable = new CountDownLatch(0)
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
        passable = new CountDownLatch(1)
    }

    /** As before; what waited is passed on. */
    void mend() {
        whole = true
        passable.countDown()
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
            Thread.startVirtualThread { copy(client, other, { Duration.ZERO }) }
            copy(other, client, delay)
            sockets.removeAll(both)
        } catch (IOException gone) {
            // There is no server.
        }
    }

    private void copy(Socket from, Socket to, Supplier<Duration> delay) {
        def piece = new byte[PIECE]
        try {
            for (int count = from.inputStream.read(piece); count >= 0; count = from.inputStream.read(piece)) {
                Thread.sleep(delay.get())
                passable.await()
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
        passable.countDown()
        door.close()
    }
}
