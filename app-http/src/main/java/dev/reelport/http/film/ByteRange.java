package dev.reelport.http.film;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a film are asked for (RFC 9110, 14).
 *
 * @param from the first one, from 0
 * @param length how many; 0: there are none of those that are asked for
 */
public record ByteRange(long from, long length) {
    /** No film has more bytes than 18 digits say. */
    private static final Pattern SINGLE =
            Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the header {@code Range}.
     *
     * @param whole how many bytes the film has
     * @return empty where the whole film is to be sent: of several ranges, other units and nonsense
     */
    static Optional<ByteRange> read(String header, long whole) {
        Matcher range = SINGLE.matcher(header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            return Optional.of(last(Long.parseLong(range.group(2)), whole));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        return to < from ? Optional.empty() : Optional.of(between(from, to, whole));
    }

    private static ByteRange last(long most, long whole) {
        long length = Math.min(most, whole);
        return new ByteRange(whole - length, length);
    }

    private static ByteRange between(long from, long to, long whole) {
        return from >= whole
                ? new ByteRange(from, 0)
                : new ByteRange(from, Math.min(to, whole - 1) - from + 1);
    }

    /** Whether the film has none of these bytes. */
    boolean isOutside() {
        return length == 0;
    }

    /** The header {@code Content-Range}. */
    String contentRange(long whole) {
        return "bytes %d-%d/%d".formatted(from, from + length - 1, whole);
    }
}
