package dev.reelport.sandbox.animatic;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The characters by name, each in a rounded frame, in at most two rows at an area's bottom. */
final class NameTags {

    private static final double TYPE = 2.7;
    private static final double PADDING = 1.6;
    private static final double GAP = 1.6;
    private static final int MOST_ROWS = 2;

    private final Area room;
    private final Stage stage;
    private final Font font;
    private final double type;
    private final List<Tag> tags = new ArrayList<>();
    private int rows;
    private boolean complete = true;

    private record Tag(TextBlock name, double x, int row, double width) {}

    NameTags(List<String> names, Area room, Stage stage, Font font) {
        this.room = room;
        this.stage = stage;
        this.font = font;
        this.type = stage.type(TYPE);
        place(names);
    }

    /** With the space above, in pixels; 0 without a name. */
    double height() {
        return rows * rowHeight() + (rows == 0 ? 0 : stage.pixels(GAP));
    }

    /** Whether every letter of every name can be shown. */
    boolean areComplete() {
        return complete;
    }

    void paint(Graphics2D graphics, Color accent) {
        for (Tag tag : tags) {
            paint(graphics, tag, accent);
        }
    }

    private void place(List<String> names) {
        double x = 0;
        for (int index = 0; index < names.size(); index++) {
            Tag tag = tag(names.get(index), x);
            if (rows == 0 || x + tag.width() > room.width()) {
                if (rows == MOST_ROWS) {
                    replaceLast(names.size() - index + 1);
                    return;
                }
                rows++;
                tag = tag(names.get(index), 0);
            }
            tags.add(tag);
            x = tag.x() + tag.width() + stage.pixels(GAP);
        }
    }

    private void replaceLast(int left) {
        Tag last = tags.removeLast();
        tags.add(tag("+" + left, last.x()));
    }

    private Tag tag(String name, double x) {
        String shown = name.strip().replaceAll("\\s+", " ");
        complete &= Lettering.of(shown, font).isComplete();
        double padding = 2 * stage.pixels(PADDING);
        double most = Math.min(room.width() - padding, 16 * type);
        TextBlock line = new Typesetter(font, most, room.height()).line(shown, type);
        return new Tag(line, x, rows, line.inkWidth() + padding);
    }

    private double rowHeight() {
        return TextBlock.lineHeight(type) + stage.pixels(PADDING) + stage.pixels(GAP);
    }

    private void paint(Graphics2D graphics, Tag tag, Color accent) {
        double height = rowHeight() - stage.pixels(GAP);
        double x = room.x() + tag.x();
        double y = room.bottom() - (rows - tag.row() + 1) * rowHeight() + stage.pixels(GAP);
        graphics.setStroke(new BasicStroke((float) Math.max(1, stage.pixels(0.2))));
        graphics.setColor(accent);
        graphics.draw(new RoundRectangle2D.Double(x, y, tag.width(), height, height, height));
        graphics.setColor(Palette.TEXT);
        tag.name().draw(graphics, x + stage.pixels(PADDING), y + stage.pixels(PADDING) / 2);
    }
}
