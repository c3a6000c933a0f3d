package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.StoreFailedException;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.SendingTime;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Multipart;
import dev.reelport.wire.message.Part;
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
import io.micronaut.http.client.RawHttpClient;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
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
    private final Clients clients;
    private final Consumer<URI> spelling;
    private final ExecutorService files = Executors.newVirtualThreadPerTaskExecutor();

    private Transport(Duration answerTimeout, Clients clients, Consumer<URI> spelling) {
        this.answerTimeout = answerTimeout;
        this.clients = clients;
        this.spelling = spelling;
    }

    /** To services that the operator named, wherever they are. */
    static Transport toTrusted(Duration connectTimeout, Duration answerTimeout) {
        return new Transport(
                answerTimeout,
                new Clients(
                        connectTimeout, answerTimeout, () -> DefaultAddressResolverGroup.INSTANCE),
                address -> {});
    }

    /** To addresses that strangers named: each message and each connection has to pass a guard. */
    static Transport toStrangers(
            ForeignAddresses guard, Duration connectTimeout, Duration answerTimeout) {
        return new Transport(
                answerTimeout,
                new Clients(connectTimeout, answerTimeout, () -> new GuardedLookups(guard)),
                guard::checkSpelling);
    }

    /** Sends a message and reads the whole answer. */
    Sent send(WireRequest message, URI address, List<HttpText.Header> headers) {
        try {
            MutableHttpRequest<Object> request = request(message.method(), address, headers);
            return send(request, body(message.body(), request));
        } catch (RefusedAddressException refused) {
            return Trouble.of(refused);
        } catch (IOException unreadable) {
            return new Sent.NotSent(unreadable(unreadable));
        }
    }

    /** What is kept in a store may be there again when the store is. */
    private static Failure unreadable(IOException why) {
        String words = "a file of the request cannot be read";
        return why.getCause() instanceof StoreFailedException
                ? Failure.forNow(FailureKind.UNAVAILABLE, words + " now")
                : Failure.forGood(FailureKind.INVALID, words);
    }

    private Sent send(HttpRequest<?> request, CloseableByteBody body) {
        try (Clients.Lease lease = clients.shared()) {
            Sent sent = sent(lease.client(), request, body);
            if (sent instanceof Sent.Lost) {
                lease.giveUp();
            }
            return sent;
        }
    }

    /**
     * Sends a message and keeps the head of the answer; its body comes in politely or not at all.
     */
    Sent tell(WireRequest message, URI address, List<HttpText.Header> headers) {
        try (Clients.Lease lease = clients.shared()) {
            MutableHttpRequest<Object> request = request(message.method(), address, headers);
            return told(lease, request, body(message.body(), request));
        } catch (RefusedAddressException refused) {
            return Trouble.of(refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Sent told(Clients.Lease lease, HttpRequest<?> request, CloseableByteBody body) {
        try (ByteBodyHttpResponse<?> response = head(lease, request, body)) {
            WireAnswer head = new WireAnswer(response.code(), OpenAnswer.headers(response), "");
            if (!OpenAnswer.isShort(response)) {
                lease.giveUp();
            }
            return new Sent.Answered(head);
        } catch (RuntimeException broken) {
            lease.giveUp();
            return Trouble.of(broken);
        }
    }

    private ByteBodyHttpResponse<?> head(
            Clients.Lease lease, HttpRequest<?> request, CloseableByteBody body) {
        return Objects.requireNonNull(exchange(lease.client(), request, body).block(answerTimeout));
    }

    /** One deadline for all of it, so that nobody keeps us with a byte a second. */
    private Sent sent(RawHttpClient client, HttpRequest<?> request, CloseableByteBody body) {
        Duration deadline = deadline(body);
        try {
            WireAnswer answer =
                    exchange(client, request, body).flatMap(Transport::whole).block(deadline);
            return new Sent.Answered(Objects.requireNonNull(answer));
        } catch (RuntimeException broken) {
            return Trouble.of(broken);
        }
    }

    /** A long body takes its time. */
    private Duration deadline(CloseableByteBody body) {
        return answerTimeout.plus(SendingTime.most(body.expectedLength().orElse(0)));
    }

    private static Mono<ByteBodyHttpResponse<?>> exchange(
            RawHttpClient client, HttpRequest<?> request, CloseableByteBody body) {
        return Mono.<HttpResponse<?>>from(client.exchange(request, body, Thread.currentThread()))
                .map(response -> (ByteBodyHttpResponse<?>) response);
    }

    private static Mono<WireAnswer> whole(ByteBodyHttpResponse<?> response) {
        return OpenAnswer.text(response, MOST_BYTES)
                .map(text -> new WireAnswer(response.code(), OpenAnswer.headers(response), text))
                .doFinally(end -> response.close());
    }

    private MutableHttpRequest<Object> request(
            String method, URI address, List<HttpText.Header> headers) {
        spelling.accept(address);
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
        tryFiles(form);
        Multipart multipart = new Multipart("reelport-" + UUID.randomUUID(), form);
        request.header("Content-Type", multipart.mediaType());
        return form.parts().stream().anyMatch(Part.File.class::isInstance)
                ? InputStreamByteBody.create(
                        multipart.open(), OptionalLong.of(multipart.length()), files, BODIES)
                : BODIES.adapt(multipart.bytes());
    }

    /** A file that cannot be read is found out while it is certain that nothing was sent. */
    private static void tryFiles(Body.Form form) throws IOException {
        for (Part part : form.parts()) {
            if (part instanceof Part.File file) {
                try (InputStream bytes = file.content().open()) {
                    int first = bytes.read();
                    if (first < 0 && file.content().length() > 0) {
                        throw new IOException("the file ends before it begins");
                    }
                }
            }
        }
    }

    /**
     * Asks for an address; the answer is streamed, and whoever gets it closes it.
     *
     * @throws ProviderException when no answer comes
     */
    OpenAnswer open(URI address, List<HttpText.Header> headers) {
        Clients.Lease lease = clients.own();
        try {
            HttpRequest<?> request = request("GET", address, headers);
            ByteBodyHttpResponse<?> response =
                    exchange(lease.client(), request, BODIES.createEmpty()).block(answerTimeout);
            return new OpenAnswer(Objects.requireNonNull(response), lease, answerTimeout);
        } catch (RuntimeException broken) {
            lease.close();
            throw notOpened(broken);
        }
    }

    private static RuntimeException notOpened(RuntimeException broken) {
        return switch (Trouble.of(broken)) {
            case Sent.NotSent notSent -> new ProviderException(notSent.failure());
            case Sent.Lost lost -> new ProviderException(lost.failure());
            case Sent.Answered impossible -> broken;
        };
    }

    /** Lets go after what it is doing itself is done. */
    @Override
    public void close() {
        clients.close();
        files.shutdown();
    }
}
