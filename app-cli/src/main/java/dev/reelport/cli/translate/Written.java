package dev.reelport.cli.translate;

import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Multipart;
import dev.reelport.wire.message.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A body as bytes. Immutable. */
public final class Written {
    private static final String BOUNDARY = "reelport-boundary";

    private final String contentType;
    private final byte[] bytes;

    private Written(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /** The media type of HTTP, with the boundary of a form; empty where there is no body. */
    public String contentType() {
        return contentType;
    }

    /** Whether it is a form, whose boundary has to be told. */
    public boolean isForm() {
        return contentType.startsWith("multipart/");
    }

    /** A copy of what is sent. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Writes a body.
     *
     * @throws UncheckedIOException when a file of a form cannot be read
     */
    public static Written of(Body body) {
        return switch (body) {
            case Body.Empty empty -> new Written("", new byte[0]);
            case Body.Json json ->
                    new Written("application/json", json.text().getBytes(StandardCharsets.UTF_8));
            case Body.Form form -> of(new Multipart(boundary(form), form));
        };
    }

    private static Written of(Multipart form) {
        return new Written(form.mediaType(), form.bytes());
    }

    /** The same for the same form, and in none of its parts. */
    private static String boundary(Body.Form form) {
        String boundary = BOUNDARY;
        for (int number = 2; isIn(form, boundary); number++) {
            boundary = BOUNDARY + "-" + number;
        }
        return boundary;
    }

    private static boolean isIn(Body.Form form, String boundary) {
        return form.parts().stream().anyMatch(part -> content(part).contains(boundary));
    }

    private static String content(Part part) {
        return switch (part) {
            case Part.Text text -> text.value();
            case Part.File file -> {
                try (InputStream bytes = file.content().open()) {
                    yield new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }
}
