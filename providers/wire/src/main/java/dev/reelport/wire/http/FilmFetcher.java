package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.wire.http.HttpText.Header;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.http.ByteBodyHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fetches films from wherever an answer says they lie. The provider's own origin gets the key and
 * is trusted, since the operator named it; every other one gets no key and passes the guard, and so
 * does every redirect. Some vendors answer with JSON that holds the real address.
 */
final class FilmFetcher {
    private static final int MOST_HOPS = 5;
    private static final int MOST_WORDS = 64 << 10;

    private final WireSettings settings;
    private final Transport transport;
    private final ForeignAddresses guard;
    private final List<Header> ownHeaders;
    private final Function<WireAnswer, Failure> failures;

    FilmFetcher(
            WireSettings settings,
            Transport transport,
            ForeignAddresses guard,
            List<Header> ownHeaders,
            Function<WireAnswer, Failure> failures) {
        this.settings = settings;
        this.transport = transport;
        this.guard = guard;
        this.ownHeaders = ownHeaders;
        this.failures = failures;
    }

    /**
     * @throws ProviderException when there is no film there, or not now
     */
    Film fetch(URI address) {
        URI next = address;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            ByteBodyHttpResponse<?> response = opened(next);
            boolean kept = false;
            try {
                Optional<URI> elsewhere = elsewhere(next, response);
                if (elsewhere.isEmpty()) {
                    kept = true;
                    return film(response);
                }
                next = elsewhere.get();
            } finally {
                if (!kept) {
                    response.close();
                }
            }
        }
        throw failed(FailureKind.UNREADABLE, "the film is always somewhere else");
    }

    private ByteBodyHttpResponse<?> opened(URI address) {
        boolean own = settings.isOwn(address);
        if (!own) {
            try {
                guard.check(address);
            } catch (RefusedAddressException refused) {
                throw failed(FailureKind.UNREADABLE, String.valueOf(refused.getMessage()));
            }
        }
        return transport.open(
                address, own ? ownHeaders : List.of(Header.open("User-Agent", "reelport")));
    }

    /** Where to look instead: a redirect, or an address in JSON. */
    private Optional<URI> elsewhere(URI here, ByteBodyHttpResponse<?> response) {
        int status = response.code();
        String location = response.getHeaders().get("Location");
        if (status >= 300 && status < 400 && location != null) {
            return Optional.of(resolved(here, location));
        }
        WireAnswer head = new WireAnswer(status, Transport.headers(response), "");
        if (!head.isSuccess()) {
            throw new ProviderException(failures.apply(words(response)));
        }
        return switch (head.mediaType()) {
            case "application/json" -> Optional.of(resolved(here, addressIn(words(response))));
            case "", "application/octet-stream", "binary/octet-stream", "application/mp4" ->
                    Optional.empty();
            default -> {
                if (head.mediaType().startsWith("video/")) {
                    yield Optional.empty();
                }
                throw failed(
                        FailureKind.UNREADABLE,
                        "there is %s where a film was expected".formatted(head.mediaType()));
            }
        };
    }

    private static URI resolved(URI here, String address) {
        try {
            return here.resolve(address);
        } catch (IllegalArgumentException broken) {
            throw failed(FailureKind.UNREADABLE, "the film is at an address that is none");
        }
    }

    private static String addressIn(WireAnswer answer) {
        try {
            Fields fields = Fields.ofAnswer(answer.text());
            return Stream.of("url", "video_url", "download_url")
                    .flatMap(name -> Optional.ofNullable(fields.filled(name)).stream())
                    .findFirst()
                    .orElseThrow(() -> failed(FailureKind.NO_FILM, "the answer names no film"));
        } catch (UnreadableException notJson) {
            throw failed(FailureKind.UNREADABLE, "the answer makes no sense");
        }
    }

    /** The beginning of what is no film. */
    private static WireAnswer words(ByteBodyHttpResponse<?> response) {
        try (InputStream bytes = response.byteBody().toInputStream()) {
            String text = new String(bytes.readNBytes(MOST_WORDS), StandardCharsets.UTF_8);
            return new WireAnswer(response.code(), Transport.headers(response), text);
        } catch (IOException broken) {
            return new WireAnswer(response.code(), Map.of(), "");
        }
    }

    private static Film film(ByteBodyHttpResponse<?> response) {
        String type = new WireAnswer(200, Transport.headers(response), "").mediaType();
        long length = response.byteBody().expectedLength().orElse(-1);
        return new Film(type.isEmpty() ? "video/mp4" : type, length, stream(response));
    }

    private static InputStream stream(ByteBodyHttpResponse<?> response) {
        return new java.io.FilterInputStream(response.byteBody().toInputStream()) {
            @Override
            public void close() throws IOException {
                super.close();
                response.close();
            }
        };
    }

    private static ProviderException failed(FailureKind kind, String words) {
        return new ProviderException(Failure.forGood(kind, words));
    }
}
