package dev.reelport.domain.video;

/**
 * An exact size of the picture.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Pixels(int width, int height) implements Resolution {
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
        Sides sides = Sides.read(text.strip(), "xX×*");
        if (sides == null) {
            throw new IllegalArgumentException(
                    "a size in pixels is width x height such as 1280x720, not «" + text + "»");
        }
        return new Pixels(sides.width(), sides.height());
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
