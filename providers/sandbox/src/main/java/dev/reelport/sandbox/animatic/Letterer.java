package dev.reelport.sandbox.animatic;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses a font for each character of one text. Used once. */
final class Letterer {

    /** A hostile text costs no more than this; no card has room for as much. */
    private static final int MOST_CHARACTERS = 30_000;

    private static final int BOX = 0x25A1;

    private final Font own;
    private final StringBuilder text = new StringBuilder();
    private final List<Lettering.Run> runs = new ArrayList<>();
    private Optional<Font> other = Optional.empty();
    private boolean complete = true;

    Letterer(Font own) {
        this.own = own;
    }

    Lettering letter(String raw) {
        raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .limit(MOST_CHARACTERS)
                .forEach(this::add);
        return new Lettering(text.toString(), List.copyOf(runs), complete);
    }

    private void add(int codePoint) {
        if (codePoint == '\n') {
            append(codePoint, own);
        } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            append(' ', own);
        } else if (own.canDisplay(codePoint) && !Character.isISOControl(codePoint)) {
            append(codePoint, own);
        } else if (isVisible(codePoint)) {
            addFromMachine(codePoint);
        }
    }

    private void addFromMachine(int codePoint) {
        Optional<Font> font = Typefaces.ofMachine(codePoint, other);
        if (font.isPresent()) {
            other = font;
            append(codePoint, font.get());
        } else {
            complete = false;
            append(BOX, own);
        }
    }

    /** Marks that only steer what is beside them have no look of their own. */
    private static boolean isVisible(int codePoint) {
        boolean steersEmoji = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        return !steersEmoji
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.FORMAT -> false;
                    default -> true;
                };
    }

    private void append(int codePoint, Font font) {
        int start = text.length();
        text.appendCodePoint(codePoint);
        if (!runs.isEmpty() && runs.getLast().font().equals(font)) {
            start = runs.removeLast().start();
        }
        runs.add(new Lettering.Run(start, text.length(), font));
    }
}
