package dev.reelport.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that answers with recorded messages, byte for byte, or misbehaves, and
 * remembers what it was asked. Every connection serves one request. Thread-safe.
 */
public final class WireServer implements AutoCloseable {
    private static final int DRIP_MILLIS = 20;

    private final ServerSocket socket;
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Function<Recorded, Reply> script = request -> Reply.json(404, "{}");
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private volatile @Nullable Reply early;

    private WireServer(ServerSocket socket) {
        this.socket = socket;
    }

    /**
     * Starts on a free port of 127.0.0.1.
     *
     * @throws IOException when that does not work
     */
    public static WireServer start() throws IOException {
        WireServer server =
                new WireServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    /** Where it listens. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Gives these replies in turn; the last one for ever. */
    public WireServer replies(Reply... replies) {
        List<Reply> left = new ArrayList<>(List.of(replies));
        early = replies.length == 1 && isEarly(replies[0]) ? replies[0] : null;
        script =
                request -> {
                    synchronized (left) {
                        return left.size() == 1 ? left.getFirst() : left.removeFirst();
                    }
                };
        return this;
    }

    /** What is done before a request is read to its end. */
    private static boolean isEarly(Reply reply) {
        return reply instanceof Reply.ResetBefore || reply instanceof Reply.ResetInBody;
    }

    /** Replies by what is asked. */
    public WireServer script(Function<Recorded, Reply> script) {
        this.early = null;
        this.script = script;
        return this;
    }

    /** What it was asked, in order. */
    public List<Recorded> requests() {
        return List.copyOf(requests);
    }

    /** How often it was asked by this method. */
    public long count(String method) {
        return requests.stream().filter(request -> request.method().equals(method)).count();
    }

    /** How often somebody connected, whatever came of it. */
    public int connections() {
        return connections.get();
    }

    /**
     * Waits until whoever takes an {@link Reply.Endless} answer or a {@link Reply.Drip} lets go.
     *
     * @return whether that happened within so many seconds
     */
    public boolean isLetGo(int seconds) throws InterruptedException {
        return letGo.await(seconds, TimeUnit.SECONDS);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException atItsEnd) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connections.incrementAndGet();
            BufferedInputStream in = new BufferedInputStream(connection.getInputStream());
            if (early != null) {
                connection.setSoLinger(true, 0);
                if (early instanceof Reply.ResetInBody) {
                    requests.add(new Recorded(head(in), new byte[0]));
                }
                return;
            }
            Recorded request = read(in);
            requests.add(request);
            reply(connection, script.apply(request));
        } catch (IOException | InterruptedException | RuntimeException broken) {
            // The other side sees a connection that breaks, and that is what it is tested with.
        }
    }

    private void reply(Socket connection, Reply reply) throws IOException, InterruptedException {
        switch (reply) {
            case Reply.Raw raw -> {
                connection.getOutputStream().write(raw.bytes());
                connection.getOutputStream().flush();
            }
            case Reply.Endless endless -> pour(connection, endless.head(), endless.beginning());
            case Reply.Drip drip -> drip(connection, drip);
            case Reply.Stall stall -> {
                connection.getOutputStream().write(start(stall.head(), stall.beginning()));
                closed.await();
            }
            case Reply.ResetBefore reset -> connection.setSoLinger(true, 0);
            case Reply.ResetInBody reset -> connection.setSoLinger(true, 0);
            case Reply.ResetAfter reset -> connection.setSoLinger(true, 0);
            case Reply.Silence silence -> closed.await();
        }
    }

    private void drip(Socket connection, Reply.Drip drip) throws IOException, InterruptedException {
        try {
            connection.getOutputStream().write(start(drip.head(), drip.beginning()));
            while (!closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
                connection.getOutputStream().write(' ');
            }
        } finally {
            letGo.countDown();
        }
    }

    private static byte[] start(String head, String beginning) {
        return ((head + "\n\n").replace("\n", "\r\n") + beginning)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void pour(Socket connection, String head, String beginning) throws IOException {
        byte[] drop = new byte[1 << 16];
        Arrays.fill(drop, (byte) ' ');
        try {
            connection.getOutputStream().write(start(head, beginning));
            while (!socket.isClosed()) {
                connection.getOutputStream().write(drop);
            }
        } finally {
            letGo.countDown();
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        return head;
    }

    private static Recorded read(InputStream in) throws IOException {
        List<String> head = head(in);
        Recorded bare = new Recorded(head, new byte[0]);
        boolean chunked =
                bare.header("Transfer-Encoding")
                        .map(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))
                        .orElse(false);
        int length = bare.header("Content-Length").map(Integer::parseInt).orElse(0);
        return new Recorded(head, chunked ? chunks(in) : in.readNBytes(length));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            bytes.writeBytes(in.readNBytes(size));
            line(in);
        }
        line(in);
        return bytes.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the request is not whole");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
