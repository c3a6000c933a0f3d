package dev.reelport.sandbox.animatic;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.function.DoubleConsumer;

/**
 * Renders animatics as MP4 films (H.264, constrained baseline profile, no sound). Without state,
 * safe for all threads.
 *
 * <p>Sets the system property {@code java.awt.headless} to {@code true} before the first film,
 * unless it is set.
 */
public final class AnimaticRenderer {

    private static final String HEADLESS = "java.awt.headless";

    /** A renderer like any other. */
    public AnimaticRenderer() {}

    /**
     * Writes the film. It is as long as its cards together, to within a ninety-thousandth of a
     * second. What cannot be shown (an unreadable image, a script this machine has no font for) is
     * noted on the card.
     *
     * @param target where the film appears, whole or not at all; what was there is replaced. The
     *     film is drawn beside it under a temporary name
     * @param progress is told how much is drawn, rising from 0.0 to 1.0, on the calling thread
     * @throws InterruptedIOException if the thread was interrupted between two cards; its
     *     interrupted status stays set
     * @throws IOException if the film cannot be written
     */
    public void render(Animatic animatic, Path target, DoubleConsumer progress) throws IOException {
        Path unfinished = target.resolveSibling(".animatic-" + UUID.randomUUID() + ".part");
        try {
            progress.accept(0.0);
            draw(animatic, unfinished, progress);
            move(unfinished, target);
            progress.accept(1.0);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void draw(Animatic animatic, Path file, DoubleConsumer progress)
            throws IOException {
        needNoScreen();
        FilmPainter painter = new FilmPainter(animatic);
        PictureEncoder encoder = new PictureEncoder(painter.pixels());
        try (FilmWriter film = new FilmWriter(file, animatic.size())) {
            for (Step step : Timeline.of(animatic)) {
                stopIfInterrupted(step);
                painter.paint(step);
                film.add(step, encoder.encode(painter.pixels(), step.opens()));
                progress.accept(share(step.start(), animatic.length()));
            }
            film.finish();
        }
    }

    /** Java draws without a screen only if told so before it draws for the first time. */
    private static void needNoScreen() {
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true");
        }
    }

    private static void stopIfInterrupted(Step step) throws InterruptedIOException {
        if (step.opens() && Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(
                    "interrupted before card %d of the animatic".formatted(step.card() + 1));
        }
    }

    private static double share(Duration done, Duration all) {
        return (double) done.toNanos() / all.toNanos();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
