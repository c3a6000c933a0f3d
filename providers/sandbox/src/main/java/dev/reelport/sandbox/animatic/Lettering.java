package dev.reelport.sandbox.animatic;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.List;

/**
 * A text and the fonts that show it.
 *
 * @param text as it is drawn: what no font can show is a box
 * @param runs which font draws what, without gaps, in order
 * @param isComplete whether all of it could be shown
 */
record Lettering(String text, List<Run> runs, boolean isComplete) {

    record Run(int start, int end, Font font) {}

    static Lettering of(String text, Font own) {
        return new Letterer(own).letter(text);
    }

    /** The text with its fonts in this size, in pixels. */
    AttributedString sized(double size) {
        AttributedString sized = new AttributedString(text);
        for (Run run : runs) {
            Font font = run.font().deriveFont((float) size);
            sized.addAttribute(TextAttribute.FONT, font, run.start(), run.end());
        }
        return sized;
    }
}
