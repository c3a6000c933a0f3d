package dev.reelport.sandbox.animatic;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/** What happens in the shot: as large as it fits, beside a line in the shot's colour. */
final class SceneText {

    private static final double LARGEST = 6.6;
    private static final double SMALLEST = 2.6;
    private static final double RULE = 0.7;
    private static final double INDENT = 4;

    private final Area room;
    private final Stage stage;
    private final TextBlock block;

    SceneText(Lettering scene, Area room, Stage stage, Font font) {
        this.room = room;
        this.stage = stage;
        double width = room.width() - stage.pixels(INDENT);
        this.block =
                new Typesetter(font, width, room.height())
                        .fit(scene, stage.type(LARGEST), stage.type(SMALLEST));
    }

    void paint(Graphics2D graphics, Color accent) {
        if (block.lines().isEmpty()) {
            return;
        }
        double y = room.y() + (room.height() - block.height()) / 2;
        double rule = Math.max(1, stage.pixels(RULE));
        graphics.setColor(accent);
        graphics.fill(new RoundRectangle2D.Double(room.x(), y, rule, block.height(), rule, rule));
        graphics.setColor(Palette.TEXT);
        block.draw(graphics, room.x() + stage.pixels(INDENT), y);
    }
}
