package dev.reelport.sandbox.animatic;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills one column with lines of one size, from the top, as far as there is room. Lines break where
 * the text's script allows it, so that Chinese needs no spaces; within a word only where it is
 * longer than a line. Used once.
 */
final class LineFiller {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final String text;
    private final AttributedString sized;
    private final double type;
    private final double width;
    private final int mostLines;
    private final List<TextLayout> lines = new ArrayList<>();
    private int end;

    LineFiller(Lettering lettering, double type, double width, double height) {
        this.text = lettering.text();
        this.sized = lettering.sized(type);
        this.type = type;
        this.width = Math.max(1, width);
        this.mostLines = (int) (height / TextBlock.lineHeight(type));
    }

    void fill() {
        while (!isWhole() && lines.size() < mostLines) {
            int newline = text.indexOf('\n', end);
            paragraph(newline < 0 ? text.length() : newline);
            if (end == newline) {
                end++;
            }
        }
    }

    /** How much of the text has found room. */
    int end() {
        return end;
    }

    boolean isWhole() {
        return end == text.length();
    }

    TextBlock block() {
        return new TextBlock(type, width, List.copyOf(lines));
    }

    private void paragraph(int paragraphEnd) {
        if (end == paragraphEnd) {
            lines.add(emptyLine());
            return;
        }
        LineBreakMeasurer measurer =
                new LineBreakMeasurer(sized.getIterator(null, end, paragraphEnd), CONTEXT);
        while (end < paragraphEnd && lines.size() < mostLines) {
            lines.add(measurer.nextLayout((float) width));
            end = measurer.getPosition();
        }
    }

    private TextLayout emptyLine() {
        AttributedString space = new AttributedString(" ");
        return new TextLayout(space.getIterator(), CONTEXT);
    }
}
