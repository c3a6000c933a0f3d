package dev.reelport.http.simulator;

import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.http.compat.SpokenFormat;
import dev.reelport.http.compat.SpokenFormats;
import dev.reelport.language.document.Node;
import dev.reelport.wire.http.WireFormat;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server on this machine that plays the providers of all formats, with faults from a script: to
 * rehearse an outage before living through it. It keeps everything in memory. Thread-safe.
 */
public final class Simulator implements AutoCloseable {
    private final EventLoopGroup threads =
            new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Films films;
    private final Callbacks callbacks;
    private final Playing playing;
    private final Channel door;

    private Simulator(
            int port,
            Script script,
            SpokenFormats formats,
            Films films,
            InstantSource clock,
            Consumer<Seen> listener)
            throws IOException {
        AtomicReference<Director> director = new AtomicReference<>(new Director(script));
        RequestLog log = new RequestLog(clock, listener);
        Tasks tasks = new Tasks();
        this.films = films;
        this.callbacks =
                new Callbacks(clock, (format, route) -> director.get().fault(format, route), log);
        this.playing =
                new Playing(
                        new Calls(formats),
                        new Vendor(tasks, films, callbacks, clock),
                        new ControlRoom(log, tasks, director, names(formats), clock),
                        log,
                        director);
        this.door = open(port);
    }

    /**
     * Starts one.
     *
     * @param port on loopback; 0: any that is free
     * @param script what goes wrong; absent: nothing
     * @param formats those that are played, and the sandbox, which draws
     * @param listener is told of every request
     * @throws dev.reelport.language.document.BadInputException with everything that is wrong with
     *     the script
     * @throws IOException when the port is taken, or there is no room for films
     */
    public static Simulator start(
            int port,
            @Nullable Node script,
            Collection<ProviderFormat> formats,
            InstantSource clock,
            Consumer<Seen> listener)
            throws IOException {
        SpokenFormats spoken =
                new SpokenFormats(
                        formats.stream()
                                .filter(WireFormat.class::isInstance)
                                .map(WireFormat.class::cast)
                                .toList());
        Script played = script == null ? Script.QUIET : ScriptReader.read(script, names(spoken));
        ProviderFormat sandbox =
                formats.stream()
                        .filter(format -> format.name().equals("sandbox"))
                        .findFirst()
                        .orElseThrow();
        return new Simulator(port, played, spoken, new Films(sandbox, clock), clock, listener);
    }

    private static Set<String> names(SpokenFormats formats) {
        return formats.all().stream().map(SpokenFormat::name).collect(Collectors.toSet());
    }

    private Channel open(int port) throws IOException {
        ServerBootstrap bootstrap =
                new ServerBootstrap()
                        .group(threads)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(new Doorkeeper());
        try {
            return bootstrap
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .syncUninterruptibly()
                    .channel();
        } catch (Exception taken) {
            close(null);
            throw new IOException(
                    "cannot listen on port " + port + ": " + taken.getMessage(), taken);
        }
    }

    /** Gives every connection what it needs. */
    private final class Doorkeeper extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            connections.add(channel);
            channel.pipeline()
                    .addLast(new HttpServerCodec())
                    .addLast(new FlowControlHandler())
                    .addLast(new Conversation(playing));
        }
    }

    /** Where it listens; behind it stand the names of formats. */
    public URI address() {
        return URI.create(
                "http://127.0.0.1:" + ((InetSocketAddress) door.localAddress()).getPort());
    }

    /** Breaks all connections, and forgets everything. May be repeated. */
    @Override
    public void close() throws IOException {
        if (!closed.getAndSet(true)) {
            close(door);
        }
    }

    private void close(@Nullable Channel listening) throws IOException {
        if (listening != null) {
            listening.close().syncUninterruptibly();
        }
        connections.close().awaitUninterruptibly();
        callbacks.close();
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        films.close();
    }
}
