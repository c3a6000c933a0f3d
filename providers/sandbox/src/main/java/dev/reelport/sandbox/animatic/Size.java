package dev.reelport.sandbox.animatic;

/**
 * The picture size of a film. Immutable, safe for all threads.
 *
 * @param width in pixels, even, 16 to 4096
 * @param height in pixels, even, 16 to 4096
 */
public record Size(int width, int height) {

    private static final int SMALLEST = 16;
    private static final int LARGEST = 4096;

    /**
     * Checks both sides.
     *
     * @throws IllegalArgumentException for an odd length or one outside 16 to 4096 pixels
     */
    public Size {
        check("width", width);
        check("height", height);
    }

    private static void check(String side, int pixels) {
        if (pixels < SMALLEST || pixels > LARGEST || pixels % 2 != 0) {
            throw new IllegalArgumentException(
                    "a film's %s is an even number of %d to %d pixels, not %d"
                            .formatted(side, SMALLEST, LARGEST, pixels));
        }
    }
}
