package dev.reelport.wire;

import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import java.time.Duration;
import java.time.Instant;
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

    /** The address may be signed: only what comes before its query is shown. */
    @Override
    public String toString() {
        return Redaction.ofLinks(address);
    }
}
