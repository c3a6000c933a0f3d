package dev.reelport.sandbox.animatic;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The line on top: which shot, how long, and the film's title. */
final class Heading {

    private static final double TYPE = 3.1;
    private static final double SPACE_BELOW = 4;

    private final Animatic animatic;
    private final int place;
    private final Stage stage;
    private final Font font;

    Heading(Animatic animatic, int place, Stage stage, Font font) {
        this.animatic = animatic;
        this.place = place;
        this.stage = stage;
        this.font = font;
    }

    /** With the space below, in pixels. */
    double height() {
        return TextBlock.lineHeight(stage.type(TYPE)) + stage.pixels(SPACE_BELOW);
    }

    /** Whether every letter of the title can be shown. */
    boolean isComplete() {
        String title = animatic.title();
        return title == null || Lettering.of(title, font).isComplete();
    }

    void paint(Graphics2D graphics) {
        Card card = animatic.cards().get(place);
        Area rest = stage.inner();
        if (card.of() > 1) {
            String shot = "Shot %d of %d".formatted(card.number(), card.of());
            rest = word(graphics, shot, Palette.accent(place), rest);
        }
        rest = word(graphics, seconds(card.duration()), Palette.QUIET, rest);
        title(graphics, animatic.title(), rest);
    }

    private Area word(Graphics2D graphics, String word, Color color, Area rest) {
        TextBlock line = line(word, rest);
        graphics.setColor(color);
        line.draw(graphics, rest.x(), rest.y());
        return rest.withoutLeft(line.inkWidth() + stage.pixels(3));
    }

    private void title(Graphics2D graphics, @Nullable String title, Area rest) {
        if (title != null && rest.width() > 6 * stage.type(TYPE)) {
            TextBlock line = line(title.strip().replaceAll("\\s+", " "), rest);
            graphics.setColor(Palette.QUIET);
            line.draw(graphics, rest.right() - line.inkWidth(), rest.y());
        }
    }

    private TextBlock line(String text, Area rest) {
        return new Typesetter(font, rest.width(), rest.height()).line(text, stage.type(TYPE));
    }

    /** As exact as it was asked for: {@code 5 s}, {@code 2.5 s}, {@code 0.333 s}. */
    static String seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros();
        return seconds.toPlainString() + " s";
    }
}
