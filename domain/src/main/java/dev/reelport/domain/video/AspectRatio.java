package dev.reelport.domain.video;

/**
 * Width to height, in lowest terms: 32:18 is 16:9.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record AspectRatio(int width, int height) {
    /** Landscape as providers mean it that only know the word. */
    public static final AspectRatio LANDSCAPE = new AspectRatio(16, 9);

    /** Portrait as providers mean it that only know the word. */
    public static final AspectRatio PORTRAIT = new AspectRatio(9, 16);

    /** As wide as high. */
    public static final AspectRatio SQUARE = new AspectRatio(1, 1);

    private static final AspectRatio CINEMA = new AspectRatio(21, 9);

    /** Two sizes of one ratio differ by rounding: 854 × 480 is 16:9 to within one part in 200. */
    private static final double NEARLY = 0.005;

    /**
     * @throws IllegalArgumentException when a side has no length
     */
    public AspectRatio {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "an aspect ratio has two whole numbers of at least 1, not %s:%s"
                            .formatted(width, height));
        }
        int divisor = greatestCommonDivisor(width, height);
        width /= divisor;
        height /= divisor;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    /**
     * Reads {@code 16:9}.
     *
     * @throws IllegalArgumentException when it is not two whole numbers
     */
    public static AspectRatio read(String text) {
        Sides sides = Sides.read(text.strip(), ":xX/×");
        if (sides == null) {
            throw new IllegalArgumentException(
                    "an aspect ratio is two whole numbers such as 16:9, not «" + text + "»");
        }
        return new AspectRatio(sides.width(), sides.height());
    }

    /** Whether the ratio is the same but for the rounding of pixels. */
    public boolean isNearly(AspectRatio other) {
        double one = (double) width / height;
        double two = (double) other.width / other.height;
        return Math.abs(one / two - 1) <= NEARLY;
    }

    /** Wider than high. */
    public boolean isLandscape() {
        return width > height;
    }

    /** Higher than wide. */
    public boolean isPortrait() {
        return height > width;
    }

    /** In lowest terms, but for 21:9, which nobody in the field calls 7:3. */
    @Override
    public String toString() {
        return equals(CINEMA) ? "21:9" : width + ":" + height;
    }
}
