package dev.reelport.sandbox.animatic;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints what stands still on one card, from the outside in: heading, picture, names and notes take
 * their room, the scene gets the rest. Used once.
 */
final class CardPainter {

    private static final String NO_FONT = "no font on this machine can show some of this text";

    private final Animatic animatic;
    private final Card card;
    private final int place;
    private final Stage stage;
    private final Optional<ReferencePicture> picture;

    CardPainter(Animatic animatic, int place, Stage stage) {
        this.animatic = animatic;
        this.card = animatic.cards().get(place);
        this.place = place;
        this.stage = stage;
        this.picture = Optional.ofNullable(card.image()).flatMap(ReferencePicture::read);
    }

    void paint(Graphics2D graphics) {
        graphics.setColor(Palette.GROUND);
        graphics.fillRect(0, 0, stage.size().width(), stage.size().height());
        Optional<Font> font = Typefaces.own();
        if (font.isPresent()) {
            paintAll(graphics, font.get());
        } else {
            picture.ifPresent(shown -> shown.draw(graphics, shown.placed(stage.inner())));
        }
    }

    private void paintAll(Graphics2D graphics, Font font) {
        Heading heading = new Heading(animatic, place, stage, font);
        heading.paint(graphics);
        Area words = paintPicture(graphics, stage.inner().withoutTop(heading.height()));
        Lettering scene = Lettering.of(card.scene(), font);
        NameTags names = new NameTags(card.characters(), words, stage, font);
        names.paint(graphics, Palette.accent(place));
        Area above = words.withoutBottom(names.height());
        Notes notes = new Notes(notes(heading, scene, names), above, stage, font);
        notes.paint(graphics);
        new SceneText(scene, above.withoutBottom(notes.height()), stage, font)
                .paint(graphics, Palette.accent(place));
    }

    /** Beside the words where the film is wide, above them where it is not; alone without words. */
    private Area paintPicture(Graphics2D graphics, Area body) {
        if (picture.isEmpty()) {
            return body;
        }
        if (card.scene().isBlank() && card.characters().isEmpty()) {
            show(graphics, body);
            return body;
        }
        double gap = stage.pixels(5);
        if (stage.isWide()) {
            double width = body.width() * 0.46;
            show(graphics, body.withoutLeft(body.width() - width));
            return body.withoutRight(width + gap);
        }
        double height = body.height() * 0.48;
        show(graphics, body.top(height));
        return body.withoutTop(height + gap);
    }

    private void show(Graphics2D graphics, Area frame) {
        picture.ifPresent(shown -> shown.draw(graphics, shown.placed(frame)));
    }

    private List<String> notes(Heading heading, Lettering scene, NameTags names) {
        List<String> notes = new ArrayList<>();
        if (card.image() != null && picture.isEmpty()) {
            notes.add("image not readable: " + card.image().getFileName());
        }
        if (!scene.isComplete() || !names.areComplete() || !heading.isComplete()) {
            notes.add(NO_FONT);
        }
        return notes;
    }
}
