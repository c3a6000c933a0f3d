package dev.reelport.wire;

import dev.reelport.wire.message.WireAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long somebody wants to be left alone: {@code Retry-After} in seconds or as a date (RFC 9110),
 * or in milliseconds as OpenAI writes it.
 */
public final class RetryAfter {
    private static final int LONGEST_DIGITS = 7;
    private static final Duration LONGEST = Duration.ofDays(115);
    private static final Duration UNKNOWN = Duration.ofHours(1);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RetryAfter() {}

    /** How long; empty where the answer does not say. */
    public static Optional<Duration> of(WireAnswer answer) {
        return answer.header("retry-after-ms")
                .filter(RetryAfter::isNumber)
                .map(text -> Duration.ofMillis(Long.parseLong(text.strip())))
                .or(() -> answer.header("Retry-After").flatMap(text -> read(text.strip(), answer)));
    }

    private static Optional<Duration> read(String text, WireAnswer answer) {
        if (DIGITS.matcher(text).matches()) {
            return Optional.of(isNumber(text) ? Duration.ofSeconds(Long.parseLong(text)) : LONGEST);
        }
        return date(text).flatMap(until -> sinceAnswer(until, answer));
    }

    private static boolean isNumber(String text) {
        String digits = text.strip();
        return DIGITS.matcher(digits).matches() && digits.length() <= LONGEST_DIGITS;
    }

    /** Against the provider's own clock, since ours may be wrong; an hour where it tells none. */
    private static Optional<Duration> sinceAnswer(ZonedDateTime until, WireAnswer answer) {
        Optional<ZonedDateTime> now = answer.header("Date").flatMap(RetryAfter::date);
        return now.isEmpty()
                ? Optional.of(UNKNOWN)
                : now.map(time -> Duration.between(time, until)).filter(Duration::isPositive);
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
