package dev.reelport.sandbox.animatic;

import java.awt.Font;
import java.util.List;
import java.util.Optional;

/**
 * The fonts there are: one of our own, so that a film looks the same everywhere, and the machine's
 * for what ours cannot show. Safe for all threads.
 */
final class Typefaces {

    /** Where there is no folder for temporary files, Java cannot open a font of ours. */
    private static final Optional<Font> OWN =
            BundledFont.load().or(() -> Machine.FONTS.stream().findFirst());

    private Typefaces() {}

    /** Looked for only when a text needs them: there may be hundreds. */
    private static final class Machine {
        static final List<Font> FONTS = MachineFonts.list();
    }

    /** Our own font, one pixel high; absent where Java cannot draw letters at all. */
    static Optional<Font> own() {
        return OWN;
    }

    /**
     * A font of the machine that can show this character.
     *
     * @param preferred is taken if it can, so that a text does not change its face within
     */
    static Optional<Font> ofMachine(int codePoint, Optional<Font> preferred) {
        if (preferred.filter(font -> MachineFonts.canShow(font, codePoint)).isPresent()) {
            return preferred;
        }
        return Machine.FONTS.stream()
                .filter(font -> MachineFonts.canShow(font, codePoint))
                .findFirst();
    }
}
