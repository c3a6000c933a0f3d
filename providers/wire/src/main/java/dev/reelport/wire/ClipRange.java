package dev.reelport.wire;

import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.TimeRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a clip as specs A, B and C write it: {@code 1,3}, in seconds. Whether decimals are
 * allowed none of them says; they are written only where they are needed.
 */
public final class ClipRange {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\s*(\\d{1,5}(?:\\.\\d{1,9})?)\\s*[,，]\\s*(\\d{1,5}(?:\\.\\d{1,9})?)\\s*");

    private ClipRange() {}

    /** {@code 1,3}. */
    public static String write(TimeRange range) {
        return seconds(range.start()) + "," + seconds(range.end());
    }

    private static String seconds(Duration time) {
        return DurationText.seconds(time).toPlainString();
    }

    /**
     * Reads {@code 1,3}.
     *
     * @throws IllegalArgumentException when it is something else, or ends before it starts
     */
    public static TimeRange read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "a part of a clip is two times in seconds such as 1,3, not «" + text + "»");
        }
        return new TimeRange(duration(written.group(1)), duration(written.group(2)));
    }

    private static Duration duration(String seconds) {
        return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
    }
}
