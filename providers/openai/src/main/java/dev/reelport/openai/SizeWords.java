package dev.reelport.openai;

import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Pixels;
import org.jspecify.annotations.Nullable;

/** What {@code size} says. */
enum SizeWords {
    /** Landscape or portrait, written as a ratio: {@code 16x9} (spec C's own example). */
    RATIO,
    /** Landscape or portrait, written as pixels: {@code 1280x720} (what spec C's answers echo). */
    ORIENTATION,
    /** Exact pixels. */
    PIXELS;

    /** Absent where the frame says nothing. */
    @Nullable String write(Frame frame) {
        if (this == PIXELS && frame.resolution() != null) {
            return frame.resolution().toString();
        }
        return frame.shape().map(AspectRatio::isLandscape).map(this::write).orElse(null);
    }

    private String write(boolean landscape) {
        return this == RATIO
                ? (landscape ? "16x9" : "9x16")
                : (landscape ? "1280x720" : "720x1280");
    }

    /**
     * @throws IllegalArgumentException when it is no size
     */
    Frame read(String size) {
        return this == PIXELS
                ? Frame.of(Pixels.read(size))
                : Frame.of(orientation(AspectRatio.read(size)));
    }

    /** Spec C: the numbers are ignored, and only say which side is longer. */
    private static AspectRatio orientation(AspectRatio shape) {
        if (shape.isLandscape()) {
            return AspectRatio.LANDSCAPE;
        }
        return shape.isPortrait() ? AspectRatio.PORTRAIT : AspectRatio.SQUARE;
    }
}
