package dev.reelport.http.compat

import java.util.concurrent.atomic.AtomicInteger

/** Passes everything on, but loses the answers to the first requests: they reach the service, and its client hears nothing. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.loopbackAddress)
    private final AtomicInteger left
    private final URI service
    final AtomicInteger connections = new AtomicInteger()

    CuttingProxy(URI service, int lost) {
        this.service = service
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
                server.inputStream.read()
                client.setSoLinger(true, 0)
            } else {
                server.inputStream.transferTo(client.outputStream)
            }
        } catch (IOException broken) {
            // What it is for.
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
