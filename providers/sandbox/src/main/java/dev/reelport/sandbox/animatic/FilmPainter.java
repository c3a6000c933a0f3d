package dev.reelport.sandbox.animatic;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Paints a film step by step onto one picture. */
final class FilmPainter {

    private final Animatic animatic;
    private final Stage stage;
    private final ProgressBar bar;
    private final BufferedImage picture;

    FilmPainter(Animatic animatic) {
        this.animatic = animatic;
        this.stage = new Stage(animatic.size());
        this.bar = new ProgressBar(animatic, stage);
        Size size = animatic.size();
        this.picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    }

    /** As painted so far. */
    Pixels pixels() {
        return Pixels.of(picture);
    }

    void paint(Step step) {
        Graphics2D graphics = picture.createGraphics();
        try {
            smooth(graphics);
            if (step.opens()) {
                new CardPainter(animatic, step.card(), stage).paint(graphics);
            }
            if (stage.hasBar()) {
                bar.paint(graphics, step);
            }
        } finally {
            graphics.dispose();
        }
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }
}
