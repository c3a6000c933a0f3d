package dev.reelport.domain.video;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a {@link ReferenceImage} appears, and which part of its source it stands for. Providers with
 * frame numbers (spec E: {@code frame_index}, {@code source_start_frame}, {@code source_end_frame})
 * count them at their own rate.
 *
 * @param at from the beginning of the film; absent: not said
 * @param sourceStart from the beginning of the source; absent: not said
 * @param sourceEnd from the beginning of the source, not before its start; absent: not said
 */
public record Placement(
        @Nullable Duration at, @Nullable Duration sourceStart, @Nullable Duration sourceEnd) {
    /**
     * @throws IllegalArgumentException when nothing is said, or something impossible
     */
    public Placement {
        if (at == null && sourceStart == null && sourceEnd == null) {
            throw new IllegalArgumentException(
                    "a placement says at least one of: at, source start, source end");
        }
        refuseNegative("the time at which an image appears", at);
        refuseNegative("the start of an image's source", sourceStart);
        refuseNegative("the end of an image's source", sourceEnd);
        if (sourceStart != null && sourceEnd != null && sourceEnd.compareTo(sourceStart) < 0) {
            throw new IllegalArgumentException(
                    "an image's source does not end (%s) before it starts (%s)"
                            .formatted(DurationText.of(sourceEnd), DurationText.of(sourceStart)));
        }
    }

    private static void refuseNegative(String what, @Nullable Duration time) {
        if (time != null) {
            Require.notNegative(what, time);
        }
    }

    /** An image that appears at a time. */
    public static Placement at(Duration time) {
        return new Placement(time, null, null);
    }
}
