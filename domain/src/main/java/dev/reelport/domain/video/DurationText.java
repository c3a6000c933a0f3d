package dev.reelport.domain.video;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write and read them: {@code 15s}, {@code 2.5s}, {@code 800ms}. */
public final class DurationText {
    /** Nine digits of seconds are 31 years; nine decimals are one nanosecond. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(ms|s|secs?|seconds?|min|minutes?)",
                    Pattern.CASE_INSENSITIVE);

    private static final long MILLISECOND = 1_000_000L;
    private static final long SECOND = 1_000 * MILLISECOND;

    private DurationText() {}

    /**
     * Reads a duration with its unit.
     *
     * @param text a number and one of ms, s, sec, seconds, min, minutes; or ISO 8601 ({@code
     *     PT15S})
     * @return the exact duration; zero is read, never less
     * @throws IllegalArgumentException when there is no number, no unit, or something finer than a
     *     nanosecond
     */
    public static Duration read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (written.matches()) {
            BigDecimal amount = new BigDecimal(written.group(1));
            return Duration.ofNanos(nanoseconds(text, amount, written.group(2)));
        }
        return readIso(text.strip());
    }

    private static long nanoseconds(String text, BigDecimal amount, String unit) {
        try {
            return amount.multiply(BigDecimal.valueOf(nanosecondsIn(unit))).longValueExact();
        } catch (ArithmeticException tooFine) {
            throw unreadable(text, tooFine);
        }
    }

    private static long nanosecondsIn(String unit) {
        return switch (unit.toLowerCase(java.util.Locale.ROOT).charAt(0)) {
            case 's' -> SECOND;
            default -> unit.equalsIgnoreCase("ms") ? MILLISECOND : 60 * SECOND;
        };
    }

    private static Duration readIso(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (java.time.format.DateTimeParseException notIso) {
            throw unreadable(text, notIso);
        }
        throw unreadable(text, null);
    }

    private static IllegalArgumentException unreadable(
            String text, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(
                "a duration is a number with its unit, such as 15s, 2.5s or 800ms, not «"
                        + text
                        + "»",
                cause);
    }

    /** The duration in seconds, exact, without needless zeros: {@code 15s}, {@code 0.8s}. */
    public static String of(Duration duration) {
        return seconds(duration).toPlainString() + "s";
    }

    /** The duration as a number of seconds, exact, without needless zeros. */
    public static BigDecimal seconds(Duration duration) {
        if (duration.getNano() == 0) {
            return BigDecimal.valueOf(duration.toSeconds());
        }
        BigDecimal seconds =
                BigDecimal.valueOf(duration.getSeconds())
                        .add(BigDecimal.valueOf(duration.getNano(), 9))
                        .stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }
}
