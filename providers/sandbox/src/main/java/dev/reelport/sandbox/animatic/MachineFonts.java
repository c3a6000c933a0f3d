package dev.reelport.sandbox.animatic;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the fonts of this machine, the most readable first. */
final class MachineFonts {

    private static final List<String> READABLE =
            List.of("sans cjk sc", "pingfang sc", "microsoft yahei", "droid sans", "noto sans");
    private static final List<String> SPECIAL =
            List.of("bold", "italic", "oblique", "light", "thin", "black", "mono", "serif");

    /** Java's names for whatever there is; asked where there is nothing, they throw an error. */
    private static final Set<String> LOGICAL =
            Set.of("dialog", "dialoginput", "sansserif", "serif", "monospaced");

    /** Java draws nothing for the pictures in such a font. */
    private static final String OF_PICTURES = "color emoji";

    private MachineFonts() {}

    /** One pixel high each; none where the machine has none. */
    static List<Font> list() {
        try {
            Font[] all = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
            return Stream.of(all)
                    .filter(font -> !LOGICAL.contains(family(font)))
                    .filter(font -> !name(font).contains(OF_PICTURES))
                    .sorted(Comparator.comparingInt(MachineFonts::rank))
                    .toList();
        } catch (RuntimeException | Error _) {
            return List.of();
        }
    }

    /** A font file may be damaged, which shows as any exception or error when it is first used. */
    static boolean canShow(Font font, int codePoint) {
        try {
            return font.canDisplay(codePoint);
        } catch (RuntimeException | Error _) {
            return false;
        }
    }

    private static int rank(Font font) {
        String name = name(font);
        int special = SPECIAL.stream().anyMatch(name::contains) ? READABLE.size() + 1 : 0;
        for (int place = 0; place < READABLE.size(); place++) {
            if (name.contains(READABLE.get(place))) {
                return special + place;
            }
        }
        return special + READABLE.size();
    }

    private static String family(Font font) {
        return font.getFamily(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String name(Font font) {
        return font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
