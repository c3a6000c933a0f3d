package dev.reelport.sandbox.animatic;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** What could not be shown, in small letters at the bottom of an area. */
final class Notes {

    private static final double TYPE = 2.5;

    private final List<TextBlock> lines;
    private final Area room;
    private final double lineHeight;

    Notes(List<String> notes, Area room, Stage stage, Font font) {
        double type = stage.type(TYPE);
        Typesetter typesetter = new Typesetter(font, room.width(), room.height());
        this.lines = notes.stream().map(note -> typesetter.line(note, type)).toList();
        this.room = room;
        this.lineHeight = TextBlock.lineHeight(type);
    }

    /** With the space above, in pixels; 0 without a note. */
    double height() {
        return lines.isEmpty() ? 0 : (lines.size() + 0.5) * lineHeight;
    }

    void paint(Graphics2D graphics) {
        double y = room.bottom() - lines.size() * lineHeight;
        graphics.setColor(Palette.NOTE);
        for (TextBlock line : lines) {
            line.draw(graphics, room.x(), y);
            y += lineHeight;
        }
    }
}
