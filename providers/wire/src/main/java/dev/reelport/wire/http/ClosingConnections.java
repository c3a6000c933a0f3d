package dev.reelport.wire.http;

import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Tells the other side that a connection carries one message only. Micronaut's client marks a
 * connection so (ConnectionManager of 4.10, emitPoolHandle) while another of its threads may be
 * writing the headers already, so that either word could go out; here it is always the true one.
 */
final class ClosingConnections implements NettyClientCustomizer {
    /** What is said. */
    static final String WORD = HttpHeaderValues.CLOSE.toString();

    private static final Said SAID = new Said();

    private final Channel channel;

    private ClosingConnections(Channel channel) {
        this.channel = channel;
    }

    /** For all connections of a client. */
    static NettyClientCustomizer ofAll() {
        return new NettyClientCustomizer() {
            @Override
            public NettyClientCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return new ClosingConnections(channel);
            }
        };
    }

    @Override
    public void onRequestPipelineBuilt() {
        channel.pipeline().addLast(SAID);
    }

    @Sharable
    private static final class Said extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
                throws Exception {
            if (message instanceof HttpRequest request) {
                request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            super.write(context, message, promise);
        }
    }
}
