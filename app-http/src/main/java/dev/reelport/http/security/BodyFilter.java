package dev.reelport.http.security;

import dev.reelport.wire.json.BodyReader;
import dev.reelport.wire.json.FormReader;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has a client that sends more bodies at a time than it may come again later. What a body takes is
 * given back when the request is answered, or its connection is gone. After the filter that knows
 * the client, and before the body is read.
 */
@ServerFilter("/**")
@Order(-90)
final class BodyFilter {
    private static final String ATTRIBUTE = "reelport.body-memory";
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Nobody says how long it will be; no image is longer. */
    private static final long UNKNOWN_LENGTH = 20L << 20;

    private final BodyMemory memory;
    private final RefusalAnswers answers;

    BodyFilter(BodyMemory memory, RefusalAnswers answers) {
        this.memory = memory;
        this.answers = answers;
    }

    /** Answers where there is too much. */
    @RequestFilter
    @Nullable HttpResponse<?> take(HttpRequest<?> request) {
        long length = length(request);
        if (length == 0) {
            return null;
        }
        Optional<Runnable> taken = memory.take(Client.of(request), length);
        taken.ifPresent(giveBack -> keep(request, giveBack));
        return taken.isPresent()
                ? null
                : answers.later(request, "too many bytes of bodies at a time", SOON);
    }

    private static long length(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        long length =
                headers.contains(HttpHeaders.TRANSFER_ENCODING)
                        ? UNKNOWN_LENGTH
                        : headers.contentLength().orElse(0);
        return isForm(headers) ? Math.min(length, FormReader.MOST_TEXT) : length;
    }

    /** What is long in a form is not held in memory. */
    private static boolean isForm(HttpHeaders headers) {
        return BodyReader.isForm(
                Objects.requireNonNullElse(headers.get(HttpHeaders.CONTENT_TYPE), ""));
    }

    /** Who hangs up in the middle of a body is never answered. */
    private static void keep(HttpRequest<?> request, Runnable giveBack) {
        if (request instanceof NettyHttpRequest<?> netty) {
            ChannelFuture gone = netty.getChannelHandlerContext().channel().closeFuture();
            ChannelFutureListener hangUp = closed -> giveBack.run();
            gone.addListener(hangUp);
            request.setAttribute(
                    ATTRIBUTE,
                    (Runnable)
                            () -> {
                                gone.removeListener(hangUp);
                                giveBack.run();
                            });
        } else {
            request.setAttribute(ATTRIBUTE, giveBack);
        }
    }

    /** The request is answered. */
    @ResponseFilter
    void giveBack(HttpRequest<?> request) {
        request.getAttribute(ATTRIBUTE, Runnable.class).ifPresent(Runnable::run);
    }
}
