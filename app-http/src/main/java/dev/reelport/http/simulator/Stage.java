package dev.reelport.http.simulator;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.Arrays;

/**
 * Gives answers on a connection, whole or in the way a fault wants it. Blocks for as long as that
 * takes; for virtual threads.
 */
// Where it cannot be written, nobody is there any more, and the connection ends by itself.
@SuppressWarnings("FutureReturnValueIgnored")
final class Stage {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final byte[] ENDLESS = new byte[1 << 16];

    static {
        Arrays.fill(ENDLESS, (byte) ' ');
    }

    private final Channel channel;

    Stage(Channel channel) {
        this.channel = channel;
    }

    /** Resets the connection, so that the other side sees it broken and not closed. */
    void reset() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }

    /**
     * Gives an answer.
     *
     * @param kept whether the connection is for more requests
     */
    void give(Answer answer, boolean kept) {
        FullHttpResponse whole =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(answer.status()),
                        Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach((name, value) -> whole.headers().set(name, value));
        whole.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
        if (kept) {
            channel.writeAndFlush(whole);
            return;
        }
        whole.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        channel.writeAndFlush(whole).addListener(ChannelFutureListener.CLOSE);
    }

    /** Gives an answer in the way a fault wants it. */
    void give(Answer answer, Fault fault, boolean kept) throws InterruptedException {
        byte[] body = answer.body();
        switch (fault.kind()) {
            case DROP_BEFORE_BODY, DROP_AFTER_BODY -> reset();
            case SILENCE -> channel.closeFuture().await();
            case DRIP -> drip(answer, body);
            case TRUNCATE -> cut(answer, body.length, Arrays.copyOf(body, body.length / 2));
            case CLAIMS_MORE -> cut(answer, body.length * 2L + 1, body);
            case CLAIMS_LESS -> cut(answer, body.length / 2, body);
            case ENDLESS -> pour(answer);
            default -> give(answer, kept);
        }
    }

    /** A head with that length, and a body of whatever length before the connection is closed. */
    private void cut(Answer answer, long length, byte[] body) {
        channel.write(head(answer, length));
        channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(body)))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private void drip(Answer answer, byte[] body) throws InterruptedException {
        channel.writeAndFlush(head(answer, body.length));
        for (int index = 0; index < body.length && channel.isActive(); index++) {
            Thread.sleep(BEAT);
            byte[] one = {body[index]};
            channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(one)));
        }
        channel.close();
    }

    /** Until nobody takes it any more: each piece waits for the one before it. */
    private void pour(Answer answer) throws InterruptedException {
        HttpResponse head = head(answer, 0);
        head.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        channel.writeAndFlush(head);
        while (channel.isActive()) {
            channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(ENDLESS))).await();
        }
    }

    private static HttpResponse head(Answer answer, long length) {
        HttpResponse head =
                new DefaultHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()));
        answer.headers().forEach((name, value) -> head.headers().set(name, value));
        head.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
        head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return head;
    }
}
