package dev.reelport.domain.video;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the picture.
 *
 * @param aspectRatio absent: the provider decides, or the pixels say it; beside pixels it is not
 *     kept
 * @param resolution absent: the provider decides
 */
public record Frame(@Nullable AspectRatio aspectRatio, @Nullable Resolution resolution) {
    /** Nothing is said; nothing reaches the wire. */
    public static final Frame UNSPECIFIED = new Frame(null, null);

    /**
     * @throws IllegalArgumentException when the pixels have another ratio than the one asked for
     */
    public Frame {
        if (aspectRatio != null
                && resolution instanceof Pixels pixels
                && !pixels.aspectRatio().isNearly(aspectRatio)) {
            throw new IllegalArgumentException(
                    "a frame has one shape, but %s is not %s".formatted(pixels, aspectRatio));
        }
        aspectRatio = resolution instanceof Pixels ? null : aspectRatio;
    }

    /** A ratio without a resolution. */
    public static Frame of(AspectRatio aspectRatio) {
        return new Frame(aspectRatio, null);
    }

    /** An exact size; its ratio follows. */
    public static Frame of(Pixels pixels) {
        return new Frame(null, pixels);
    }

    /** The ratio that was said, or that the pixels have; empty where neither was said. */
    public Optional<AspectRatio> shape() {
        return resolution instanceof Pixels pixels
                ? Optional.of(pixels.aspectRatio())
                : Optional.ofNullable(aspectRatio);
    }
}
