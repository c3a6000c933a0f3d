package dev.reelport.cli.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a YAML or JSON file; a name that ends in {@code .json} is JSON. */
public final class Document {
    /** A request is a page of text; whatever is larger is something else. */
    static final int LARGEST = 4 << 20;

    /** Lists in lists in lists: no request is as deep. */
    static final int DEEPEST = 50;

    /** Repeated parts (aliases) count each time, so that a small file cannot grow without end. */
    static final int MOST_PARTS = 20_000;

    private Document() {}

    /**
     * Reads a file.
     *
     * @param file where it is
     * @param name as the user named it, for messages
     * @throws BadInputException when it is not there or cannot be read
     */
    public static Node read(Path file, String name) {
        String text = text(file, name);
        return name.toLowerCase(Locale.ROOT).endsWith(".json")
                ? JsonDocument.read(text, name)
                : YamlDocument.read(text, name);
    }

    private static String text(Path file, String name) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw bad(name, "this file is larger than " + (LARGEST >> 20) + " MiB");
            }
            return decoded(bytes);
        } catch (NoSuchFileException missing) {
            throw bad(name, "there is no such file");
        } catch (CharacterCodingException notText) {
            throw bad(name, "this file is not text in UTF-8");
        } catch (IOException unreadable) {
            throw bad(
                    name,
                    Files.isDirectory(file)
                            ? "this is a folder"
                            : "cannot be read: " + Reason.of(unreadable));
        }
    }

    /**
     * Unlike a String constructor, refuses what is not UTF-8 instead of putting in question marks.
     */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static BadInputException bad(String name, String sentence) {
        return new BadInputException(List.of(new Problem(new Place(name, 1, 1), "", sentence)));
    }
}
