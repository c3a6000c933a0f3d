package dev.reelport.wire;

import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One film, as a task reports it.
 *
 * @param address where it lies: absolute, or from the root of the provider's API
 * @param id the provider's own identifier of this one film; absent: it has none
 * @param thumbnail a picture of it; absent: none
 * @param size as reported; absent: not said
 * @param length as reported; absent: not said
 * @param expires when the address dies; absent: not said
 */
public record FilmReport(
        String address,
        @Nullable String id,
        @Nullable Link thumbnail,
        @Nullable Pixels size,
        @Nullable Duration length,
        @Nullable Instant expires) {
    /** A film of which only the address is known. */
    public static FilmReport at(String address) {
        return new FilmReport(address, null, null, null, null, null);
    }

    /**
     * An address that can be opened, or one from the root of the provider.
     *
     * @return the address as it is kept
     * @throws IllegalArgumentException when it is neither
     */
    public static String opened(String text) {
        boolean fromRoot = text.startsWith("/") && !text.startsWith("//");
        return (fromRoot ? URI.create(text) : Link.web(text).uri()).toString();
    }

    /**
     * The first address that a client may be told: on the web, and neither a path nor a file of a
     * server.
     */
    public static Optional<String> web(List<FilmReport> films) {
        return films.stream().map(FilmReport::address).filter(FilmReport::isWeb).findFirst();
    }

    private static boolean isWeb(String address) {
        try {
            Link.web(address);
            return true;
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    /** The address may be signed: only what comes before its query is shown. */
    @Override
    public String toString() {
        return Redaction.ofLinks(address);
    }
}
