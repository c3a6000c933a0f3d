package dev.reelport.http.film;

import dev.reelport.domain.film.StoredFilm;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a request for a film is answered (RFC 9110, 13 and 14).
 *
 * @param status 200, 206, 304 or 416
 * @param tag the strong entity tag
 * @param range the bytes that are sent, where any are
 */
public record FilmAnswer(HttpStatus status, String tag, ByteRange range) {
    /** How a film is served to who asks with these headers. */
    public static FilmAnswer to(HttpHeaders asked, StoredFilm film) {
        String tag = "\"" + film.sha256() + "\"";
        ByteRange whole = new ByteRange(0, film.length());
        if (asked.getAll(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(tags -> names(tags, tag))) {
            return new FilmAnswer(HttpStatus.NOT_MODIFIED, tag, whole);
        }
        Optional<ByteRange> part =
                asked.getFirst(HttpHeaders.RANGE)
                        .filter(range -> isSame(asked, tag))
                        .flatMap(range -> ByteRange.read(range, film.length()));
        if (part.filter(ByteRange::isOutside).isPresent()) {
            return new FilmAnswer(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, tag, whole);
        }
        return part.map(some -> new FilmAnswer(HttpStatus.PARTIAL_CONTENT, tag, some))
                .orElseGet(() -> new FilmAnswer(HttpStatus.OK, tag, whole));
    }

    /** Compared weakly, as RFC 9110, 13.1.2 says. */
    private static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    /** A part is of use only to who has the rest of this very film; a date never proves that. */
    private static boolean isSame(HttpHeaders asked, String tag) {
        return asked.getFirst(HttpHeaders.IF_RANGE)
                .map(String::strip)
                .map(tag::equals)
                .orElse(true);
    }

    /** Whether the film has none of the bytes that are asked for. */
    public boolean isOutside() {
        return status == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;
    }

    /** {@code Content-Range} where the film has none of them: how long it is. */
    public static String outside(StoredFilm film) {
        return "bytes */" + film.length();
    }

    /** Whether bytes follow. */
    boolean hasBody() {
        return status == HttpStatus.OK || status == HttpStatus.PARTIAL_CONTENT;
    }
}
