package dev.reelport.wire.http;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a film is taken in, and for how long.
 *
 * @param most how many bytes it has at the most, at least 1
 * @param deadline how long it may take from its first byte to its last, longer than nothing
 */
public record FilmBounds(long most, Duration deadline) {
    /** For a service of our own, which bounds films itself: no size, and a day. */
    public static final FilmBounds OF_OWN_SERVICE =
            new FilmBounds(Long.MAX_VALUE, Duration.ofDays(1));

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6}) ?([KMG])B");

    /**
     * @throws IllegalArgumentException when no film keeps to them
     */
    public FilmBounds {
        if (most < 1 || !deadline.isPositive()) {
            throw new IllegalArgumentException(
                    "a film may have a byte or more, and take longer than no time");
        }
    }

    /**
     * Reads a size such as {@code 64KB}, {@code 500MB} or {@code 2GB}; each is 1024 of the next
     * smaller one.
     *
     * @return in bytes, at least 1
     * @throws IllegalArgumentException when it is none
     */
    static long size(String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (size.matches() && Long.parseLong(size.group(1)) > 0) {
            int steps = "KMG".indexOf(size.group(2)) + 1;
            return Long.parseLong(size.group(1)) << (10 * steps);
        }
        throw new IllegalArgumentException("a size is a number with its unit, such as 500MB");
    }

    /** The most, as people write it; in whole units of {@link #size}. */
    String mostInWords() {
        return most % (1 << 30) == 0
                ? (most >> 30) + " GB"
                : most % (1 << 20) == 0 ? (most >> 20) + " MB" : (most >> 10) + " KB";
    }
}
