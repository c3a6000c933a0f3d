package dev.reelport.sandbox.animatic;

/**
 * Where things stand on a card. Lengths are told in units, of which the picture's shorter side has
 * a hundred, so that films of all sizes look alike.
 */
final class Stage {

    /** Letters smaller than this cannot be read. */
    private static final double SMALLEST_TYPE_PIXELS = 9;

    private static final double MARGIN = 7;
    private static final double BAR_FROM_BOTTOM = 8;
    private static final double BAR_HALF_HEIGHT = 2.4;
    private static final int SMALLEST_HEIGHT_WITH_BAR = 64;

    private final Size size;
    private final double unit;

    Stage(Size size) {
        this.size = size;
        this.unit = Math.min(size.width(), size.height()) / 100.0;
    }

    Size size() {
        return size;
    }

    double pixels(double units) {
        return units * unit;
    }

    /** A letter size in pixels. */
    double type(double units) {
        return Math.max(pixels(units), SMALLEST_TYPE_PIXELS);
    }

    boolean isWide() {
        return size.width() > 1.2 * size.height();
    }

    /** What is inside the margins, above the bar. */
    Area inner() {
        double margin = pixels(MARGIN);
        double bottom = hasBar() ? bar().y() - pixels(2.5) : size.height() - margin;
        return new Area(margin, margin, size.width() - 2 * margin, bottom - margin);
    }

    boolean hasBar() {
        return size.height() >= SMALLEST_HEIGHT_WITH_BAR;
    }

    /** Where the time and the progress move, from edge to edge. */
    Area bar() {
        double half = Math.max(pixels(BAR_HALF_HEIGHT), SMALLEST_TYPE_PIXELS);
        double top = Math.floor(size.height() - pixels(BAR_FROM_BOTTOM) - half);
        return new Area(0, top, size.width(), 2 * half);
    }
}
