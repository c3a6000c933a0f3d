package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.wire.http.HttpText.Header;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireAnswer;
import java.net.URI;
import java.util.List;
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

    private final WireSettings settings;
    private final Transport transport;
    private final Transport strangers;
    private final List<Header> ownHeaders;
    private final Function<WireAnswer, Failure> failures;

    FilmFetcher(
            WireSettings settings,
            Transport transport,
            Transport strangers,
            List<Header> ownHeaders,
            Function<WireAnswer, Failure> failures) {
        this.settings = settings;
        this.transport = transport;
        this.strangers = strangers;
        this.ownHeaders = ownHeaders;
        this.failures = failures;
    }

    /**
     * Once somebody else was asked, the provider's own origin is no longer trusted: a stranger who
     * sends us there must not make us ask with the key.
     *
     * @throws ProviderException when there is no film there, or not now
     */
    Film fetch(URI address) {
        URI next = address;
        boolean trusted = true;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            trusted = trusted && settings.isOwn(next);
            OpenAnswer answer = opened(next, trusted);
            boolean kept = false;
            try {
                Optional<URI> elsewhere = elsewhere(next, answer, trusted);
                if (elsewhere.isEmpty()) {
                    Film film = answer.film(settings.filmBounds());
                    kept = true;
                    return film;
                }
                next = elsewhere.get();
            } finally {
                if (!kept) {
                    answer.close();
                }
            }
        }
        throw failed(FailureKind.UNREADABLE, "the film is always somewhere else");
    }

    private OpenAnswer opened(URI address, boolean trusted) {
        return trusted
                ? transport.open(address, ownHeaders)
                : strangers.open(address, List.of(Header.open("User-Agent", "reelport")));
    }

    /** Where to look instead: a redirect, or an address in JSON. */
    private Optional<URI> elsewhere(URI here, OpenAnswer answer, boolean trusted) {
        WireAnswer head = answer.head();
        Optional<String> location = head.header("Location");
        if (head.status() >= 300 && head.status() < 400 && location.isPresent()) {
            return location.map(address -> resolved(here, address));
        }
        if (!head.isSuccess()) {
            throw new ProviderException(trusted ? failures.apply(answer.words()) : strange(answer));
        }
        return head.mediaType().equals("application/json")
                ? Optional.of(resolved(here, addressIn(answer.words())))
                : Optional.empty();
    }

    /**
     * What a store of films says is not said by the provider: it knows no key, and no task. A link
     * that it no longer opens has run out, and a fresh look may bring another.
     */
    private Failure strange(OpenAnswer answer) {
        return switch (answer.head().status()) {
            case 401, 403, 404, 410 ->
                    Failure.forNow(
                            FailureKind.GONE,
                            "the link to the film has expired or was withdrawn; look at the task"
                                    + " again");
            default -> failures.apply(answer.words());
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

    private static ProviderException failed(FailureKind kind, String words) {
        return new ProviderException(Failure.forGood(kind, words));
    }
}
