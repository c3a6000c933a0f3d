package dev.reelport.domain.capability;

import dev.reelport.domain.video.DurationText;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How many frames a second a model counts in. Frame 0 begins at zero seconds; the time of every
 * other is known to the nanosecond, rounded, so that frames and times tell each other exactly.
 *
 * @param perSecond 1 to 1000
 */
public record FrameRate(int perSecond) {
    private static final int MOST = 1000;
    private static final long SECOND = 1_000_000_000L;

    /**
     * @throws IllegalArgumentException when no film has so many frames
     */
    public FrameRate {
        if (perSecond < 1 || perSecond > MOST) {
            throw new IllegalArgumentException(
                    "a film has 1 to %s frames a second, not %s"
                            .formatted(String.valueOf(MOST), String.valueOf(perSecond)));
        }
    }

    /**
     * When a frame begins, from the beginning of the film.
     *
     * @param frame counted from zero
     * @throws IllegalArgumentException when it is less than zero
     */
    public Duration time(long frame) {
        if (frame < 0) {
            throw new IllegalArgumentException("frames are counted from 0, not from " + frame);
        }
        return Duration.ofSeconds(
                frame / perSecond, divided(frame % perSecond * SECOND, perSecond));
    }

    /**
     * The frame that begins at this very time; empty where none does.
     *
     * @param time from the beginning of the film
     * @throws ArithmeticException when there are more frames than can be counted
     */
    public OptionalLong frame(Duration time) {
        if (time.isNegative()) {
            return OptionalLong.empty();
        }
        long frame = onScreen(time);
        return time(frame).equals(time) ? OptionalLong.of(frame) : OptionalLong.empty();
    }

    /**
     * The frame that is on screen at this time: the last one that has begun.
     *
     * @param time from the beginning of the film, zero or later
     * @throws IllegalArgumentException when it is before the film
     * @throws ArithmeticException when there are more frames than can be counted
     */
    public long onScreen(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(
                    "a film begins at zero seconds, not at " + DurationText.of(time));
        }
        long before = Math.multiplyExact(time.getSeconds(), (long) perSecond);
        long nearest = Math.addExact(before, divided(time.getNano() * (long) perSecond, SECOND));
        return time(nearest).compareTo(time) > 0 ? nearest - 1 : nearest;
    }

    /** Rounded half up; for numbers that are small and not negative. */
    private static long divided(long number, long by) {
        return (2 * number + by) / (2 * by);
    }

    @Override
    public String toString() {
        return perSecond + " frames a second";
    }
}
