package dev.reelport.domain.video;

import java.time.Duration;

/** What values of this package refuse, said in one voice. */
final class Require {
    private static final Duration LONGEST = Duration.ofDays(1);

    private Require() {}

    /** The text without white space around it. */
    static String text(String what, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(what + " has at least one visible character");
        }
        return stripped;
    }

    static Duration positive(String what, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    what + " lasts longer than zero seconds, not " + DurationText.of(duration));
        }
        return notTooLong(what, duration);
    }

    static Duration notNegative(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    what + " is zero seconds or later, not " + DurationText.of(duration));
        }
        return notTooLong(what, duration);
    }

    /** No film is that long, and sums of such durations cannot overflow. */
    private static Duration notTooLong(String what, Duration duration) {
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what
                            + " is at most "
                            + DurationText.of(LONGEST)
                            + ", not "
                            + DurationText.of(duration));
        }
        return duration;
    }
}
