package dev.reelport.wire.message;

import dev.reelport.domain.video.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A multipart form as bytes (RFC 7578), streamed: files are opened when their turn comes. Every
 * field is text in UTF-8.
 *
 * @param boundary a line that stands in no part
 * @param form what is sent
 */
public record Multipart(String boundary, Body.Form form) {
    private static final String LINE = "\r\n";
    private static final byte[] LINE_BYTES = utf8(LINE);

    /** The media type, with the boundary. */
    public String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /**
     * How many bytes there are.
     *
     * @throws IOException when a file cannot be found
     */
    public long length() throws IOException {
        long length = end().length;
        for (Part part : form.parts()) {
            length += head(part).length + bytes(part) + LINE.length();
        }
        return length;
    }

    private static long bytes(Part part) throws IOException {
        return switch (part) {
            case Part.Text text -> utf8(text.value()).length;
            case Part.File file -> file.content().length();
        };
    }

    /** The bytes, from the first to the last. A file that cannot be read fails the reading. */
    public InputStream open() {
        List<InputStream> streams = new ArrayList<>();
        for (Part part : form.parts()) {
            streams.add(new ByteArrayInputStream(head(part)));
            streams.add(content(part));
            streams.add(new ByteArrayInputStream(LINE_BYTES));
        }
        streams.add(new ByteArrayInputStream(end()));
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    private static InputStream content(Part part) {
        return switch (part) {
            case Part.Text text -> new ByteArrayInputStream(utf8(text.value()));
            case Part.File file -> new OpenedWhenRead(file.content());
        };
    }

    private byte[] head(Part part) {
        String disposition = "Content-Disposition: form-data; name=\"" + quoted(part.name()) + "\"";
        String head =
                switch (part) {
                    case Part.Text text -> disposition;
                    case Part.File file ->
                            disposition
                                    + "; filename=\""
                                    + quoted(file.fileName())
                                    + "\""
                                    + LINE
                                    + "Content-Type: "
                                    + file.mediaType();
                };
        return utf8("--" + boundary + LINE + head + LINE + LINE);
    }

    /** A name as it stands in a header: as browsers do, so that none can end it. */
    public static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private byte[] end() {
        return utf8("--" + boundary + "--" + LINE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class OpenedWhenRead extends InputStream {
        private final Content content;
        private @org.jspecify.annotations.Nullable InputStream opened;

        OpenedWhenRead(Content content) {
            this.content = content;
        }

        private InputStream opened() throws IOException {
            if (opened == null) {
                opened = content.open();
            }
            return opened;
        }

        @Override
        public int read() throws IOException {
            return opened().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return opened().read(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
            }
        }
    }

    /**
     * All of it at once, for forms without files, and for tests.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Part part : form.parts()) {
            all.writeBytes(head(part));
            write(part, all);
            all.writeBytes(LINE_BYTES);
        }
        all.writeBytes(end());
        return all.toByteArray();
    }

    private static void write(Part part, ByteArrayOutputStream all) {
        switch (part) {
            case Part.Text text -> all.writeBytes(utf8(text.value()));
            case Part.File file -> {
                try (InputStream bytes = file.content().open()) {
                    bytes.transferTo(all);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
    }
}
