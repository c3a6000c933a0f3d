package dev.reelport.sandbox.animatic;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.util.List;

/**
 * Lines of text, ready to be drawn.
 *
 * @param type the letter size in pixels
 * @param width of the column in pixels
 * @param lines from top to bottom
 */
record TextBlock(double type, double width, List<TextLayout> lines) {

    private static final double LINE = 1.36;

    static double lineHeight(double type) {
        return type * LINE;
    }

    double height() {
        return lines.size() * lineHeight(type);
    }

    /** The longest line's width, in pixels. */
    double inkWidth() {
        return lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
    }

    /** Text that runs from right to left stands at the column's right edge. */
    void draw(Graphics2D graphics, double x, double y) {
        double baseline = y + type * 1.03;
        for (TextLayout line : lines) {
            double indent = line.isLeftToRight() ? 0 : width - line.getVisibleAdvance();
            line.draw(graphics, (float) (x + indent), (float) baseline);
            baseline += lineHeight(type);
        }
    }
}
