package dev.reelport.http.upload;

import dev.reelport.domain.job.StoreFailedException;
import dev.reelport.wire.json.FormReader;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.Body;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes in forms, however long: what is long in one lies in a folder while it is read, judged and
 * put on record, so that no picture is ever held in memory. Thread-safe.
 */
@Singleton
public final class Uploads {
    private final Path folder;

    Uploads(@Value("${reelport.data.folder}") String data) {
        this.folder = folder(data);
    }

    static Path folder(String data) {
        return Path.of(data).resolve("uploads");
    }

    /**
     * Does something with a form. Its files are gone when that is done.
     *
     * @param mediaType with the boundary
     * @throws UnreadableException when it is no form
     * @throws ContentLengthExceededException when it is longer than the service takes
     * @throws StoreFailedException when there is no room for it
     * @throws IOException when it does not come to its end
     */
    public <T> T with(String mediaType, InputStream body, Use<T> use) throws IOException {
        try (FormReader reader = FormReader.inFolder(mediaType, folder())) {
            return use.of(read(reader, body));
        }
    }

    private Path folder() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw noRoom(refused);
        }
    }

    private static Body.Form read(FormReader reader, InputStream body) throws IOException {
        try {
            return told(() -> reader.read(body));
        } catch (UncheckedIOException full) {
            throw noRoom(full);
        }
    }

    /**
     * Reads a body, and tells when it is too long as the framework tells it elsewhere.
     *
     * @throws ContentLengthExceededException when it is longer than the service takes
     * @throws IOException when it does not come to its end
     */
    public static <T> T told(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException broken) {
            if (broken.getCause() instanceof ContentLengthExceededException large) {
                throw large;
            }
            throw broken;
        }
    }

    private static StoreFailedException noRoom(Exception why) {
        return new StoreFailedException("an upload cannot be kept", why);
    }

    /** Reads a body. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads it. */
        T read() throws IOException;
    }

    /** What is done with a form. */
    @FunctionalInterface
    public interface Use<T> {
        /** Does it. */
        T of(Body.Form form);
    }
}
