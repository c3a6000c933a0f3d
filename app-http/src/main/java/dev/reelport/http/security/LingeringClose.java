package dev.reelport.http.security;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection so that the client hears why. A connection that is closed while its client is
 * still sending is reset, and the reset overtakes the answer; so it is only half closed, and what
 * still comes is thrown away for a while, until the client hangs up. For one connection.
 */
final class LingeringClose extends ChannelDuplexHandler {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private @Nullable ChannelPromise ending;

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (ending != null
                || !context.channel().isActive()
                || !(context.channel() instanceof DuplexChannel duplex)) {
            context.close(promise);
            return;
        }
        ending = promise;
        duplex.shutdownOutput();
        context.channel().config().setAutoRead(true);
        context.executor()
                .schedule(
                        () -> context.close(promise), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ending == null) {
            context.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (ending == null) {
            context.fireChannelReadComplete();
        } else {
            context.read();
        }
    }

    /** The client has hung up. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (ending != null) {
            context.close(ending);
        }
        context.fireChannelInactive();
    }
}
