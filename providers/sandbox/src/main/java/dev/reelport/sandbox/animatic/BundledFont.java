package dev.reelport.sandbox.animatic;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads DejaVu Sans, which comes with this module. Java asks fontconfig for the machine's fonts
 * before it opens a file of ours, and gives up if there are none ("Fontconfig head is null"); given
 * a configuration of two lines it does not ask.
 */
final class BundledFont {

    private static final String FILE = "DejaVuSans.ttf";
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private BundledFont() {}

    /** Absent where Java cannot draw letters at all. */
    static Optional<Font> load() {
        return attempt(BundledFont::create).or(() -> attempt(BundledFont::createUnasked));
    }

    private interface Attempt {
        Font create() throws IOException, FontFormatException;
    }

    /**
     * What is wrong with a machine's fonts shows as an exception or as an error, never the same.
     */
    private static Optional<Font> attempt(Attempt attempt) {
        try {
            return Optional.of(attempt.create());
        } catch (IOException | FontFormatException | RuntimeException | Error _) {
            return Optional.empty();
        }
    }

    private static Font create() throws IOException, FontFormatException {
        try (InputStream file = BundledFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new FileNotFoundException(FILE);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        }
    }

    private static Font createUnasked() throws IOException, FontFormatException {
        Path configuration = Files.createTempFile("fontconfig", ".properties");
        String before = System.getProperty(CONFIGURATION);
        try {
            Files.writeString(configuration, "version=1\nsequence.allfonts=default\n");
            System.setProperty(CONFIGURATION, configuration.toString());
            return create();
        } finally {
            restore(before);
            Files.delete(configuration);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(CONFIGURATION);
        } else {
            System.setProperty(CONFIGURATION, before);
        }
    }
}
