package dev.reelport.http.compat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a film, as {@code Range} asks for it (RFC 9110, 14.1.2).
 *
 * @param from the first byte, from 0
 * @param length how many; less than one: the film has none of them
 */
record ByteRange(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty: the whole film; so is a unit nobody knows, or several parts. */
    static Optional<ByteRange> read(@Nullable String header, long film) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(film, Long.parseLong(range.group(2)));
            return Optional.of(new ByteRange(film - last, last));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? film - 1 : Long.parseLong(range.group(2));
        return to < from && from < film
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, film - 1) - from + 1));
    }

    /** For {@code Content-Range}. */
    String of(long film) {
        return "bytes %d-%d/%d".formatted(from, from + length - 1, film);
    }
}
