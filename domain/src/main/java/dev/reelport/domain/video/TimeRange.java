package dev.reelport.domain.video;

import java.time.Duration;

/**
 * A part of a clip.
 *
 * @param start from the beginning of the clip; zero or later
 * @param end from the beginning of the clip; later than start
 */
public record TimeRange(Duration start, Duration end) {
    /**
     * @throws IllegalArgumentException when it begins before the clip or has no length
     */
    public TimeRange {
        Require.notNegative("the start of a time range", start);
        Require.notNegative("the end of a time range", end);
        if (end.compareTo(start) <= 0) {
            throw new IllegalArgumentException(
                    "a time range ends after it starts, not from %s to %s"
                            .formatted(DurationText.of(start), DurationText.of(end)));
        }
    }

    /** How long it is. */
    public Duration length() {
        return end.minus(start);
    }

    @Override
    public String toString() {
        return DurationText.of(start) + " to " + DurationText.of(end);
    }
}
