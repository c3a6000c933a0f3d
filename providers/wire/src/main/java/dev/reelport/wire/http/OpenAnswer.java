package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.http.ByteBodyHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer whose body is still to come. Closing it ends the connection. For one thread. */
public final class OpenAnswer implements AutoCloseable {
    private static final int MOST_WORDS = 64 << 10;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Stores of films that do not know what they keep. */
    private static final Set<String> UNTYPED =
            Set.of("", "application/octet-stream", "binary/octet-stream", "application/mp4");

    private final ByteBodyHttpResponse<?> response;
    private final Clients.Lease lease;
    private final Duration timeout;

    OpenAnswer(ByteBodyHttpResponse<?> response, Clients.Lease lease, Duration timeout) {
        this.response = response;
        this.lease = lease;
        this.timeout = timeout;
    }

    /** Status and headers, without a body. */
    public WireAnswer head() {
        return new WireAnswer(response.code(), headers(response), "");
    }

    /** Status, headers and the beginning of the body; no more than a message needs. */
    public WireAnswer words() {
        try {
            String text = text(response, MOST_WORDS).block(timeout);
            return new WireAnswer(response.code(), headers(response), text == null ? "" : text);
        } catch (RuntimeException brokenOff) {
            return head();
        }
    }

    /** In bytes; -1: not known before the end. */
    public long length() {
        return response.byteBody().expectedLength().orElse(-1);
    }

    /** The body; closing it closes the answer. */
    public InputStream stream() {
        return new FilterInputStream(response.byteBody().toInputStream()) {
            @Override
            public void close() throws IOException {
                try {
                    super.close();
                } finally {
                    OpenAnswer.this.close();
                }
            }
        };
    }

    /**
     * The film that it is; closing that closes the answer.
     *
     * @throws ProviderException when it is none, or breaks off where it begins
     */
    public Film film(FilmBounds bounds) {
        String type = head().mediaType();
        if (!isFilm(type)) {
            throw other(type);
        }
        long length = length();
        if (length > bounds.most()) {
            throw FilmStream.tooLong(bounds);
        }
        FilmStream bytes = new FilmStream(stream(), bounds, lease::close);
        boolean begins = false;
        try {
            Film film = new Film(type.isEmpty() ? "video/mp4" : type, length, begun(bytes));
            begins = true;
            return film;
        } finally {
            if (!begins) {
                bytes.stopClock();
            }
        }
    }

    /** The same bytes, of which the first ones were looked at. */
    private static InputStream begun(FilmStream bytes) {
        try {
            byte[] first = bytes.readNBytes(FilmBeginning.LENGTH);
            String other = FilmBeginning.other(first);
            if (!other.isEmpty()) {
                throw other(other);
            }
            PushbackInputStream whole = new PushbackInputStream(bytes, FilmBeginning.LENGTH);
            whole.unread(first);
            return whole;
        } catch (IOException broken) {
            throw new ProviderException(
                    Failure.forNow(FailureKind.UNREADABLE, "the film broke off where it begins"));
        }
    }

    private static boolean isFilm(String type) {
        return type.startsWith("video/") || UNTYPED.contains(type);
    }

    private static ProviderException other(String what) {
        String words = what + " came where a film was expected";
        return new ProviderException(
                what.equals(FilmBeginning.NOTHING)
                        ? Failure.forNow(FailureKind.UNREADABLE, words)
                        : Failure.forGood(FailureKind.UNREADABLE, words));
    }

    @Override
    public void close() {
        response.close();
        lease.close();
    }

    /** Whether the whole body came soon, and is no longer than a message. */
    static boolean isShort(ByteBodyHttpResponse<?> response) {
        try {
            text(response, MOST_WORDS).block(SOON);
            return true;
        } catch (RuntimeException tooMuch) {
            return false;
        }
    }

    /** The body as text; fails where it is longer than so many bytes. */
    static Mono<String> text(ByteBodyHttpResponse<?> response, int most) {
        return Flux.from(response.byteBody().toByteArrayPublisher())
                .reduceWith(ByteArrayOutputStream::new, (all, more) -> append(all, more, most))
                .map(bytes -> bytes.toString(StandardCharsets.UTF_8));
    }

    private static ByteArrayOutputStream append(ByteArrayOutputStream all, byte[] more, int most) {
        if (all.size() + more.length > most) {
            throw new AnswerTooLongException(most);
        }
        all.writeBytes(more);
        return all;
    }

    static Map<String, String> headers(ByteBodyHttpResponse<?> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaders()
                .forEach(
                        (name, values) ->
                                values.stream()
                                        .findFirst()
                                        .ifPresent(value -> headers.put(name, value)));
        return headers;
    }
}
