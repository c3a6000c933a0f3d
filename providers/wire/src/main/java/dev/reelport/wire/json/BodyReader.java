package dev.reelport.wire.json;

import dev.reelport.wire.message.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads a body from bytes: a multipart form, or JSON. */
public final class BodyReader {
    private static final int LONGEST_BOUNDARY = 200;
    private static final int PIECE = 8 << 10;

    private BodyReader() {}

    /**
     * Reads a body by its media type.
     *
     * @param mediaType with its parameters; empty: a body that begins with two dashes is a form,
     *     and every other one is JSON
     * @throws UnreadableException when a form is none, or a text is not UTF-8
     */
    public static Body read(String mediaType, byte[] bytes) {
        if (isForm(mediaType)) {
            return form(mediaType, bytes);
        }
        boolean dashes = bytes.length > 2 && bytes[0] == '-' && bytes[1] == '-';
        return mediaType.isEmpty() && dashes
                ? form("multipart/form-data; boundary=" + boundary(bytes), bytes)
                : new Body.Json(utf8(bytes));
    }

    /** Whether a body of that media type is a form. */
    public static boolean isForm(String mediaType) {
        return mediaType.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** Bytes that are no UTF-8 would become question marks in silence. */
    static String utf8(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(PIECE);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            result = decoder.decode(left, some.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            int first = left.position() + 1;
            throw UnreadableException.at("", "a text is not UTF-8: byte " + first);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String boundary(byte[] bytes) {
        int end = 2;
        while (end < bytes.length && end < LONGEST_BOUNDARY && bytes[end] > ' ') {
            end++;
        }
        return new String(bytes, 2, end - 2, StandardCharsets.US_ASCII);
    }

    private static Body.Form form(String mediaType, byte[] bytes) {
        try (FormReader reader = FormReader.inMemory(mediaType)) {
            return reader.read(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
