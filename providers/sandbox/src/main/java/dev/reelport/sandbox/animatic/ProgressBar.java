package dev.reelport.sandbox.animatic;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The band at the bottom: the time, and a bar of the whole film with a gap after each shot. */
final class ProgressBar {

    private static final double TYPE = 2.7;
    private static final double THICKNESS = 0.9;
    private static final double GAP = 0.5;

    private final Animatic animatic;
    private final Stage stage;
    private final Optional<Font> font;
    private final double type;

    ProgressBar(Animatic animatic, Stage stage) {
        this.animatic = animatic;
        this.stage = stage;
        this.font = Typefaces.own();
        this.type = stage.type(TYPE);
    }

    void paint(Graphics2D graphics, Step step) {
        graphics.setColor(Palette.GROUND);
        graphics.fill(stage.bar().shape());
        Area room = stage.inner();
        if (font.isPresent() && room.width() > 20 * type) {
            room = times(graphics, step, room, font.get());
        }
        bar(graphics, step, room);
    }

    /** The time that has passed on the left, the film's length on the right. */
    private Area times(Graphics2D graphics, Step step, Area room, Font letters) {
        double space = 1.4 * type;
        TextBlock passed = clock(step.start(), letters);
        TextBlock length = clock(animatic.length(), letters);
        double y = stage.bar().middle() - passed.height() / 2;
        graphics.setColor(Palette.QUIET);
        passed.draw(graphics, room.x(), y);
        length.draw(graphics, room.right() - length.inkWidth(), y);
        return room.withoutLeft(passed.inkWidth() + space).withoutRight(length.inkWidth() + space);
    }

    private TextBlock clock(Duration time, Font letters) {
        return new Typesetter(letters, stage.size().width(), stage.bar().height())
                .line(clock(time), type);
    }

    private void bar(Graphics2D graphics, Step step, Area room) {
        Duration start = Duration.ZERO;
        for (int card = 0; card < animatic.cards().size(); card++) {
            Duration end = start.plus(animatic.cards().get(card).duration());
            double gap = card + 1 < animatic.cards().size() ? stage.pixels(GAP) : 0;
            double left = place(start, room);
            double right = Math.max(left + 1, place(end, room) - gap);
            graphics.setColor(Palette.FAINT);
            graphics.fill(piece(left, right));
            graphics.setColor(Palette.accent(card));
            graphics.fill(piece(left, Math.min(right, place(step.end(), room))));
            start = end;
        }
    }

    private double place(Duration time, Area room) {
        double share = (double) time.toNanos() / animatic.length().toNanos();
        return room.x() + room.width() * share;
    }

    private Shape piece(double left, double right) {
        double thickness = Math.max(2, stage.pixels(THICKNESS));
        double y = Math.round(stage.bar().middle() - thickness / 2);
        return new Rectangle2D.Double(left, y, Math.max(0, right - left), Math.round(thickness));
    }

    /** Minutes and whole seconds that have passed, as {@code mm:ss}. */
    static String clock(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
