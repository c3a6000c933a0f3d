package dev.reelport.sandbox.animatic;

import java.awt.Font;

/** Sets a text into a column: as large as it fits, and cut where not even the smallest does. */
final class Typesetter {

    private static final double SHRINK = 0.93;
    private static final String ELLIPSIS = "\u2026";

    private final Font own;
    private final double width;
    private final double height;

    /** Width and height of the column in pixels. */
    Typesetter(Font own, double width, double height) {
        this.own = own;
        this.width = width;
        this.height = height;
    }

    /** Letter sizes in pixels. A column lower than one line stays empty. */
    TextBlock fit(Lettering lettering, double largest, double smallest) {
        for (double type = largest; type > smallest; type *= SHRINK) {
            LineFiller filler = fill(lettering, type);
            if (filler.isWhole()) {
                return filler.block();
            }
        }
        LineFiller filler = fill(lettering, smallest);
        return filler.isWhole() ? filler.block() : cut(lettering.text(), smallest, filler.end());
    }

    /** One line of this size. */
    TextBlock line(String text, double type) {
        return new Typesetter(own, width, TextBlock.lineHeight(type) * 1.01)
                .fit(Lettering.of(text, own), type, type);
    }

    private TextBlock cut(String text, double type, int end) {
        int length = end;
        LineFiller filler = fill(Lettering.of(kept(text, length), own), type);
        while (!filler.isWhole() && length > 0) {
            length--;
            filler = fill(Lettering.of(kept(text, length), own), type);
        }
        return filler.block();
    }

    private static String kept(String text, int length) {
        boolean splits = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length).stripTrailing() + ELLIPSIS;
    }

    private LineFiller fill(Lettering lettering, double type) {
        LineFiller filler = new LineFiller(lettering, type, width, height);
        filler.fill();
        return filler;
    }
}
