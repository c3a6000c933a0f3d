package dev.reelport.domain.video;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact size of the picture.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Pixels(int width, int height) implements Resolution {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})\\s*[xX×*]\\s*(\\d{1,5})");

    /**
     * @throws IllegalArgumentException when a side has no length
     */
    public Pixels {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "a picture is at least 1 pixel wide and high, not %sx%s"
                            .formatted(width, height));
        }
    }

    /**
     * Reads {@code 1280x720}.
     *
     * @throws IllegalArgumentException when it is not two whole numbers
     */
    public static Pixels read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "a size in pixels is width x height such as 1280x720, not «" + text + "»");
        }
        return new Pixels(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    /** The exact ratio of the sides. */
    public AspectRatio aspectRatio() {
        return new AspectRatio(width, height);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
