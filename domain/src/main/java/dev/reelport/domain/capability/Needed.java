package dev.reelport.domain.capability;

import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a model must be told, and what it is told where a request leaves it open. What is absent may
 * stay unsaid.
 *
 * @param duration of a film whose script does not say how long it is
 * @param aspectRatio of a picture without a shape
 * @param quality of a picture without a resolution
 * @param watermark never {@link Watermark#UNSPECIFIED}
 * @param visibility never {@link Visibility#UNSPECIFIED}
 */
public record Needed(
        @Nullable Duration duration,
        @Nullable AspectRatio aspectRatio,
        @Nullable Quality quality,
        @Nullable Watermark watermark,
        @Nullable Visibility visibility) {
    /** All may stay unsaid. */
    public static final Needed NOTHING = new Needed(null, null, null, null, null);

    /**
     * @throws IllegalArgumentException when a model would be told nothing
     */
    public Needed {
        if (watermark == Watermark.UNSPECIFIED || visibility == Visibility.UNSPECIFIED) {
            throw new IllegalArgumentException(
                    "what a model must be told is said, and never UNSPECIFIED");
        }
    }
}
