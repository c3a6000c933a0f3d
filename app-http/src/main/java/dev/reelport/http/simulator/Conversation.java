package dev.reelport.http.simulator;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection. What goes wrong with a request is decided when its head is read, since it may be
 * that nothing more of it shall be.
 */
// Where it cannot be written, nobody is there any more, and the connection ends by itself.
@SuppressWarnings("FutureReturnValueIgnored")
final class Conversation extends SimpleChannelInboundHandler<HttpObject> {
    /** What the service itself takes. */
    private static final int LARGEST = 64 << 20;

    private final Playing playing;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable HttpRequest head;
    private Optional<Call> call = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    Conversation(Playing playing) {
        this.playing = playing;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpRequest request) {
            begin(context, request);
        }
        if (part instanceof HttpContent content && head != null) {
            read(context, head, content);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            new Stage(context.channel()).give(Answer.text(400, "this is not HTTP\n"), false);
            return;
        }
        head = request;
        body.reset();
        call = playing.call(request.method(), request.uri());
        fault = call.flatMap(playing::fault);
        if (fault.filter(one -> one.kind() == FaultKind.DROP_BEFORE_BODY).isPresent()) {
            playing.log().broken(request(request), call, fault);
            head = null;
            new Stage(context.channel()).reset();
        } else if (HttpUtil.is100ContinueExpected(request)) {
            context.writeAndFlush(
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    private void read(ChannelHandlerContext context, HttpRequest request, HttpContent content) {
        if (body.size() + content.content().readableBytes() > LARGEST) {
            playing.log().broken(request(request), call, fault);
            head = null;
            new Stage(context.channel()).give(Answer.text(413, "the body is too long\n"), false);
            return;
        }
        body.writeBytes(ByteBufUtil.getBytes(content.content()));
        if (content instanceof LastHttpContent) {
            head = null;
            Request whole = request(request);
            Optional<Call> about = call;
            Optional<Fault> played = fault;
            // One request at a time: the next one is read when this one is answered.
            context.channel().config().setAutoRead(played.filter(Conversation::lasts).isPresent());
            Thread.ofVirtual().start(() -> playing.play(context.channel(), whole, about, played));
        }
    }

    /** Whether its end is that the other side goes, which is noticed by reading only. */
    private static boolean lasts(Fault fault) {
        return switch (fault.kind()) {
            case SILENCE, DRIP, ENDLESS -> true;
            default -> false;
        };
    }

    private Request request(HttpRequest request) {
        return new Request(
                request.method(),
                request.uri(),
                request.headers(),
                HttpUtil.isKeepAlive(request),
                body.toByteArray());
    }

    /** A request that breaks off was one all the same. */
    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (head != null) {
            playing.log().broken(request(head), call, fault);
            head = null;
        }
        super.channelInactive(context);
    }

    /** The other side broke the connection. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
