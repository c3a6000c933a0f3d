package dev.reelport.language.request;

import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.language.document.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A picture that travels with the request. */
public final class ImageFile {
    /** The most bytes of one, 20 MiB. */
    public static final int LARGEST = 20 << 20;

    private static final int SIGNATURE = 12;

    private ImageFile() {}

    /**
     * A picture that came with the request.
     *
     * @param name as the request calls it; its folders are left out
     * @throws IllegalArgumentException when it is no picture, or not all of one, or nothing can
     *     have that name
     */
    public static ImageSource.Upload upload(String name, Content content) {
        return checked(name.substring(name.lastIndexOf('/') + 1), content);
    }

    /**
     * A picture on this machine.
     *
     * @param folder where relative names begin
     * @throws IllegalArgumentException when it is not there, is no picture, or not all of one
     */
    static ImageSource.Upload upload(Path folder, String name) {
        Path file = file(folder, name);
        return checked(String.valueOf(file.getFileName()), new Content.OfFile(file));
    }

    private static ImageSource.Upload checked(String name, Content content) {
        try {
            refuseLarge(content.length());
            String mediaType = mediaType(content);
            refuseCutOff(mediaType, content);
            return new ImageSource.Upload(name, mediaType, content);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "this image cannot be read: " + Reason.of(unreadable), unreadable);
        }
    }

    private static void refuseLarge(long length) {
        if (length > LARGEST) {
            throw new IllegalArgumentException(
                    "an image has up to %d bytes (20 MiB), not %d".formatted(LARGEST, length));
        }
    }

    private static void refuseCutOff(String mediaType, Content content) throws IOException {
        try (InputStream bytes = content.open()) {
            if (!PictureEnd.isThere(mediaType, bytes)) {
                throw new IllegalArgumentException(
                        "this image breaks off: after %d bytes its end is still to come"
                                .formatted(content.length()));
            }
        }
    }

    private static Path file(Path folder, String name) {
        try {
            Path file = folder.resolve(name).toAbsolutePath().normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException impossible) {
            throw new IllegalArgumentException("no file can have this name", impossible);
        }
        throw new IllegalArgumentException("there is no image file " + name);
    }

    private static String mediaType(Content content) throws IOException {
        try (InputStream bytes = content.open()) {
            return mediaType(new String(bytes.readNBytes(SIGNATURE), StandardCharsets.ISO_8859_1));
        }
    }

    /** By the first bytes: names lie, and providers look at the bytes too. */
    private static String mediaType(String start) {
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("GIF8")) {
            return "image/gif";
        }
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
            return "image/webp";
        }
        throw new IllegalArgumentException("this file is not a PNG, JPEG, WebP or GIF image");
    }
}
