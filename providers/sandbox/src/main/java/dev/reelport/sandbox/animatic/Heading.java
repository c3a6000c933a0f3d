package dev.reelport.sandbox.animatic;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What stands on top: which shot and how long, and below it the film's title on as many lines as it
 * takes.
 */
final class Heading {

    private static final double TYPE = 3.1;
    private static final double TITLE_TYPE = 2.5;
    private static final double SMALLEST_TITLE_TYPE = 1.7;
    private static final double SPACE_BELOW = 4;

    /** The scene comes first: a title takes no more than this part of the height. */
    private static final double MOST_OF_THE_STAGE = 0.3;

    private final Animatic animatic;
    private final int place;
    private final Stage stage;
    private final Font font;
    private final TextBlock title;

    Heading(Animatic animatic, int place, Stage stage, Font font) {
        this.animatic = animatic;
        this.place = place;
        this.stage = stage;
        this.font = font;
        this.title = title();
    }

    private TextBlock title() {
        String text = animatic.title() == null ? "" : animatic.title();
        Area room = stage.inner();
        return new Typesetter(font, room.width(), room.height() * MOST_OF_THE_STAGE)
                .fit(
                        Lettering.of(text.strip().replaceAll("\\s+", " "), font),
                        stage.type(TITLE_TYPE),
                        stage.type(SMALLEST_TITLE_TYPE));
    }

    /** With the space below, in pixels. */
    double height() {
        return firstLine() + title.height() + stage.pixels(SPACE_BELOW);
    }

    private double firstLine() {
        return TextBlock.lineHeight(stage.type(TYPE));
    }

    /** Whether every letter of the title can be shown. */
    boolean isComplete() {
        return animatic.title() == null || Lettering.of(animatic.title(), font).isComplete();
    }

    void paint(Graphics2D graphics) {
        Card card = animatic.cards().get(place);
        Area rest = stage.inner();
        if (card.of() > 1) {
            String shot = "Shot %d of %d".formatted(card.number(), card.of());
            rest = word(graphics, shot, Palette.accent(place), rest);
        }
        word(graphics, seconds(card.duration()), Palette.QUIET, rest);
        graphics.setColor(Palette.QUIET);
        title.draw(graphics, stage.inner().x(), stage.inner().y() + firstLine());
    }

    private Area word(Graphics2D graphics, String word, Color color, Area rest) {
        TextBlock line = line(word, rest);
        graphics.setColor(color);
        line.draw(graphics, rest.x(), rest.y());
        return rest.withoutLeft(line.inkWidth() + stage.pixels(3));
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
