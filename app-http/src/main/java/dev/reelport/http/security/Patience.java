package dev.reelport.http.security;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose client says too slowly what it wants: the head of a request, byte by byte
 * or not at all; a body that stalls, or does not come to its end. While a request is being answered
 * it waits for nothing. Stands behind the codec of HTTP; on the thread of its connection.
 *
 * <p>Where an answer ends the connection in the middle of a body, as where that is too large, what
 * still comes is passed over for a while before it is closed: a client that is sending would
 * otherwise be told that the connection was reset, and not why.
 */
// A connection that cannot be closed or read is closed already.
@SuppressWarnings("FutureReturnValueIgnored")
final class Patience extends ChannelDuplexHandler {
    /** How many times as long a whole body may take as a piece of it. */
    private static final int PIECES = 20;

    /** What event loops go by when something is due. */
    private final Ticker clock = Ticker.systemTicker();

    private final long patience;
    private boolean waits = true;
    private boolean isWithinBody;
    private @Nullable ChannelPromise closing;
    private long lastHeard = clock.nanoTime();
    private long begun = lastHeard;

    /**
     * @param patience how long the head of a request may take, and the next piece of a body
     */
    Patience(Duration patience) {
        this.patience = patience.toNanos();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext connection) {
        lookLater(connection, patience);
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) throws Exception {
        lastHeard = clock.nanoTime();
        if (message instanceof HttpRequest) {
            begun = lastHeard;
            waits = true;
            isWithinBody = true;
        }
        if (message instanceof LastHttpContent) {
            waits = false;
            isWithinBody = false;
        }
        if (closing == null) {
            super.channelRead(connection, message);
        } else {
            passOver(connection, message, closing);
        }
    }

    private void passOver(ChannelHandlerContext connection, Object message, ChannelPromise end) {
        ReferenceCountUtil.release(message);
        if (isWithinBody) {
            connection.read();
        } else {
            connection.close(end);
        }
    }

    @Override
    public void close(ChannelHandlerContext connection, ChannelPromise promise) throws Exception {
        if (isWithinBody
                && closing == null
                && connection.channel() instanceof DuplexChannel socket
                && socket.isActive()) {
            closing = promise;
            waits = true;
            lastHeard = clock.nanoTime();
            begun = lastHeard - (PIECES - 1) * patience;
            socket.shutdownOutput();
            connection.read();
        } else {
            super.close(connection, promise);
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise)
            throws Exception {
        if (message instanceof LastHttpContent && !waits) {
            ChannelPromise end = promise.unvoid();
            end.addListener(written -> waitForNext());
            super.write(connection, message, end);
        } else {
            super.write(connection, message, promise);
        }
    }

    private void waitForNext() {
        waits = true;
        lastHeard = clock.nanoTime();
        begun = lastHeard;
    }

    private void look(ChannelHandlerContext connection) {
        if (!connection.channel().isOpen()) {
            return;
        }
        long now = clock.nanoTime();
        long left = Math.min(patience - (now - lastHeard), PIECES * patience - (now - begun));
        if (!waits) {
            lookLater(connection, patience);
        } else if (left > 0) {
            lookLater(connection, left);
        } else {
            connection.close(closing == null ? connection.newPromise() : closing);
        }
    }

    private void lookLater(ChannelHandlerContext connection, long nanoseconds) {
        connection.executor().schedule(() -> look(connection), nanoseconds, TimeUnit.NANOSECONDS);
    }
}
