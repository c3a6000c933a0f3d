package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Multipart;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import io.micronaut.buffer.netty.NettyByteBufferFactory;
import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.stream.InputStreamByteBody;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.RawHttpClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends messages, each exactly once: no retries, no redirects. Everything goes over a connection of
 * its own, since a request on a connection that the other side is just closing would be lost, and a
 * lost create is a question to a person. Thread-safe.
 */
final class Transport implements AutoCloseable {
    private static final int MOST_BYTES = 8 << 20;
    private static final ByteBodyFactory BODIES =
            ByteBodyFactory.createDefault(NettyByteBufferFactory.DEFAULT);

    private final Duration answerTimeout;
    private final RawHttpClient client;
    private final ExecutorService files = Executors.newVirtualThreadPerTaskExecutor();

    Transport(Duration connectTimeout, Duration answerTimeout) {
        this.answerTimeout = answerTimeout;
        this.client =
                RawHttpClient.create(URI.create(""), configuration(connectTimeout, answerTimeout));
    }

    private static DefaultHttpClientConfiguration configuration(
            Duration connectTimeout, Duration answerTimeout) {
        DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
        configuration.setConnectTimeout(connectTimeout);
        configuration.setReadTimeout(answerTimeout);
        configuration.setReadIdleTimeout(answerTimeout);
        configuration.setFollowRedirects(false);
        configuration.setExceptionOnErrorStatus(false);
        configuration.setNumOfThreads(1);
        configuration.getConnectionPoolConfiguration().setEnabled(false);
        return configuration;
    }

    /** Sends a message and reads the whole answer. */
    Sent send(WireRequest message, URI address, List<HttpText.Header> headers) {
        CloseableByteBody body;
        MutableHttpRequest<Object> request = request(message.method(), address, headers);
        try {
            body = body(message.body(), request);
        } catch (IOException unreadable) {
            return new Sent.NotSent(
                    Failure.forGood(FailureKind.INVALID, "a file of the request cannot be read"));
        }
        try {
            return new Sent.Answered(answer(request, body));
        } catch (RuntimeException broken) {
            return Trouble.of(broken);
        }
    }

    /** One deadline for all of it, so that nobody keeps us with a byte a second. */
    private WireAnswer answer(HttpRequest<?> request, CloseableByteBody body) {
        return Objects.requireNonNull(
                exchange(request, body).flatMap(Transport::whole).block(answerTimeout));
    }

    private Mono<ByteBodyHttpResponse<?>> exchange(HttpRequest<?> request, CloseableByteBody body) {
        return Mono.<HttpResponse<?>>from(client.exchange(request, body, Thread.currentThread()))
                .map(response -> (ByteBodyHttpResponse<?>) response);
    }

    private static Mono<WireAnswer> whole(ByteBodyHttpResponse<?> response) {
        return Flux.from(response.byteBody().toByteArrayPublisher())
                .reduceWith(ByteArrayOutputStream::new, Transport::append)
                .map(bytes -> bytes.toString(StandardCharsets.UTF_8))
                .map(text -> new WireAnswer(response.code(), headers(response), text))
                .doFinally(end -> response.close());
    }

    private static ByteArrayOutputStream append(ByteArrayOutputStream all, byte[] more) {
        if (all.size() + more.length > MOST_BYTES) {
            throw new IllegalStateException("the answer is longer than " + MOST_BYTES + " bytes");
        }
        all.writeBytes(more);
        return all;
    }

    static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaders()
                .forEach(
                        (name, values) ->
                                values.stream().findFirst().ifPresent(v -> headers.put(name, v)));
        return headers;
    }

    private static MutableHttpRequest<Object> request(
            String method, URI address, List<HttpText.Header> headers) {
        MutableHttpRequest<Object> request =
                HttpRequest.create(HttpMethod.parse(method), address.toString());
        headers.forEach(header -> request.header(header.name(), header.value()));
        return request;
    }

    private CloseableByteBody body(Body body, MutableHttpRequest<?> request) throws IOException {
        return switch (body) {
            case Body.Empty empty -> BODIES.createEmpty();
            case Body.Json json -> {
                byte[] bytes = json.text().getBytes(StandardCharsets.UTF_8);
                request.header("Content-Type", "application/json");
                yield BODIES.adapt(bytes);
            }
            case Body.Form form -> form(form, request);
        };
    }

    private CloseableByteBody form(Body.Form form, MutableHttpRequest<?> request)
            throws IOException {
        Multipart multipart = new Multipart("reelport-" + UUID.randomUUID(), form);
        request.header("Content-Type", multipart.mediaType());
        return InputStreamByteBody.create(
                multipart.open(), OptionalLong.of(multipart.length()), files, BODIES);
    }

    /**
     * Asks for an address; the answer is streamed, and whoever gets it closes it.
     *
     * @throws ProviderException when no answer comes
     */
    ByteBodyHttpResponse<?> open(URI address, List<HttpText.Header> headers) {
        try {
            HttpRequest<?> request = request("GET", address, headers);
            return Objects.requireNonNull(
                    exchange(request, BODIES.createEmpty()).block(answerTimeout));
        } catch (RuntimeException broken) {
            throw new ProviderException(
                    switch (Trouble.of(broken)) {
                        case Sent.NotSent notSent -> notSent.failure();
                        case Sent.Lost lost -> lost.failure();
                        case Sent.Answered impossible -> throw broken;
                    });
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException nothingToLose) {
            // The process or the account is at its end.
        }
        files.shutdown();
    }
}
