package dev.reelport.sandbox.animatic;

import java.awt.geom.Rectangle2D;

/**
 * A rectangle of the picture, in pixels. A part that does not fit has no height left, never a
 * negative one.
 */
record Area(double x, double y, double width, double height) {

    Area {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** Half-way down. */
    double middle() {
        return y + height / 2;
    }

    Rectangle2D shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }

    Area withoutTop(double pixels) {
        return new Area(x, y + pixels, width, height - pixels);
    }

    Area withoutBottom(double pixels) {
        return new Area(x, y, width, height - pixels);
    }

    Area withoutLeft(double pixels) {
        return new Area(x + pixels, y, width - pixels, height);
    }

    Area withoutRight(double pixels) {
        return new Area(x, y, width - pixels, height);
    }

    Area top(double pixels) {
        return new Area(x, y, width, pixels);
    }
}
