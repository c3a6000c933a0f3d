package dev.reelport.http.compat

import java.util.concurrent.atomic.AtomicInteger

/** Passes everything on, but loses the answers to the first requests: they reach the service, and its client hears nothing, or a part. */
final class CuttingProxy implements AutoCloseable {

    /** When a connection is cut. */
    enum Moment {
        /** The request has reached the service, which has not answered. */
        BEFORE_THE_ANSWER,
        /** The answer begins, and nothing of it is passed on. */
        AT_ITS_FIRST_BYTE,
        /** The beginning of the answer is passed on. */
        IN_ITS_MIDDLE
    }

    private static final int BEGINNING = 100

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.loopbackAddress)
    private final AtomicInteger left
    private final URI service
    private final Moment moment
    private final Closure<?> reached
    final AtomicInteger connections = new AtomicInteger()

    /** @param reached waits until the service has what it was sent; needed only before the answer */
    CuttingProxy(URI service, int lost, Moment moment = Moment.AT_ITS_FIRST_BYTE, Closure<?> reached = { }) {
        this.service = service
        this.moment = moment
        this.reached = reached
        this.left = new AtomicInteger(lost)
        Thread.startVirtualThread { serve() }
    }

    String base() {
        "http://127.0.0.1:$socket.localPort"
    }

    private void serve() {
        while (!socket.closed) {
            try {
                def client = socket.accept()
                connections.incrementAndGet()
                Thread.startVirtualThread { pass(client) }
            } catch (IOException closed) {
                return
            }
        }
    }

    private void pass(Socket client) {
        try (client; def server = new Socket(service.host, service.port)) {
            Thread.startVirtualThread { copy(client, server) }
            if (left.getAndDecrement() > 0) {
                lose(client, server)
                client.setSoLinger(true, 0)
            } else {
                server.inputStream.transferTo(client.outputStream)
            }
        } catch (IOException broken) {
            // What it is for.
        }
    }

    private void lose(Socket client, Socket server) {
        switch (moment) {
            case Moment.BEFORE_THE_ANSWER:
                reached()
                break
            case Moment.AT_ITS_FIRST_BYTE:
                server.inputStream.read()
                break
            case Moment.IN_ITS_MIDDLE:
                client.outputStream.write(server.inputStream.readNBytes(BEGINNING))
                client.outputStream.flush()
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.inputStream.transferTo(to.outputStream)
        } catch (IOException broken) {
            // The other side has gone.
        }
    }

    @Override
    void close() {
        socket.close()
    }
}
