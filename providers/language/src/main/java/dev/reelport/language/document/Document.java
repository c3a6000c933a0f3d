package dev.reelport.language.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a YAML or JSON file; a name that ends in {@code .json} is JSON. */
public final class Document {
    /** A request is a page of text; whatever is larger is something else. */
    static final int LARGEST = 4 << 20;

    /** With images and films in it; many requests in one file are no more. */
    private static final int LARGEST_BODY = 256 << 20;

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
        String text = text(file, name, LARGEST);
        return name.toLowerCase(Locale.ROOT).endsWith(".json")
                ? JsonDocument.read(text, name)
                : YamlDocument.read(text, name);
    }

    /**
     * Reads JSON that came otherwise than in a file.
     *
     * @param name where it came from, for messages
     * @throws BadInputException when it is no JSON, or larger than a request can be
     */
    public static Node json(byte[] bytes, String name) {
        return JsonDocument.read(text(bytes, name), name);
    }

    /**
     * Reads YAML that came otherwise than in a file.
     *
     * @param name where it came from, for messages
     * @throws BadInputException when it is no YAML, or larger than a request can be
     */
    public static Node yaml(byte[] bytes, String name) {
        return YamlDocument.read(text(bytes, name), name);
    }

    private static String text(byte[] bytes, String name) {
        if (bytes.length > LARGEST) {
            throw bad(name, "this is larger than " + (LARGEST >> 20) + " MiB");
        }
        try {
            return decoded(bytes);
        } catch (CharacterCodingException notText) {
            throw bad(name, "this is not text in UTF-8");
        }
    }

    /**
     * The lines of a file that holds one JSON value in each; empty lines are none.
     *
     * @throws BadInputException when it is not there or cannot be read
     */
    public static List<Line> lines(Path file, String name) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : text(file, name, LARGEST_BODY).split("\n", -1)) {
            number++;
            if (!text.isBlank()) {
                lines.add(new Line(name, number, text.stripTrailing()));
            }
        }
        return lines;
    }

    /**
     * A line of a file.
     *
     * @param source the file as the user named it
     * @param number from 1
     * @param text without what is empty behind it
     */
    public record Line(String source, int number, String text) {
        /** Never the text, which may hold a signed link. */
        @Override
        public String toString() {
            return source + ":" + number;
        }

        /**
         * The JSON in it.
         *
         * @throws BadInputException when it is none
         */
        public Node json() {
            if (text.length() > LARGEST) {
                throw new BadInputException(
                        List.of(
                                new Problem(
                                        new Place(source, number, 1),
                                        "",
                                        "this line is larger than " + (LARGEST >> 20) + " MiB")));
            }
            return JsonDocument.read(text, source, number);
        }
    }

    /**
     * Everything in a file that may hold images.
     *
     * @throws BadInputException when it is not there or cannot be read
     */
    public static byte[] bytes(Path file, String name) {
        return bytes(file, name, LARGEST_BODY);
    }

    /**
     * Everything that is piped in.
     *
     * @throws BadInputException when it cannot be read
     */
    public static byte[] bytes(InputStream stream, String name) {
        try {
            return bytes(stream, name, LARGEST_BODY);
        } catch (IOException unreadable) {
            throw bad(name, "cannot be read: " + Reason.of(unreadable));
        }
    }

    private static byte[] bytes(InputStream stream, String name, int most) throws IOException {
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw bad(name, "this file is larger than " + (most >> 20) + " MiB");
        }
        return bytes;
    }

    private static String text(Path file, String name, int most) {
        try {
            return decoded(bytes(file, name, most));
        } catch (CharacterCodingException notText) {
            throw bad(name, "this file is not text in UTF-8");
        }
    }

    private static byte[] bytes(Path file, String name, int most) {
        try (InputStream stream = Files.newInputStream(file)) {
            return bytes(stream, name, most);
        } catch (NoSuchFileException missing) {
            throw bad(name, "there is no such file");
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
