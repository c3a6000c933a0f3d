package dev.reelport.storage;

import dev.reelport.domain.film.FilmNotKeptException;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.provider.Film;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A film that has come whole, in a file that is gone when this is closed, unless it was given
 * another name. For one thread.
 *
 * @param file where it is
 * @param mediaType such as {@code video/mp4}
 * @param length in bytes
 * @param sha256 64 hexadecimal digits in lower case
 */
record ArrivingFilm(Path file, String mediaType, long length, String sha256)
        implements AutoCloseable {
    /**
     * Writes a film into a file.
     *
     * @param file empty
     * @throws FilmNotKeptException when it is not as long as it said
     * @throws IOException when it breaks off
     */
    static ArrivingFilm written(Film film, Path file) throws IOException {
        MessageDigest digest = digest();
        try (OutputStream out = Files.newOutputStream(file)) {
            long length = new DigestInputStream(film.bytes(), digest).transferTo(out);
            refuseOther(film.length(), length);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new ArrivingFilm(file, film.mediaType(), length, sha256);
        }
    }

    private static void refuseOther(long told, long length) throws FilmNotKeptException {
        if (length == 0) {
            throw new FilmNotKeptException("the film has no bytes", null);
        }
        if (told >= 0 && told != length) {
            throw new FilmNotKeptException(
                    "the film ends after %d of %d bytes".formatted(length, told), null);
        }
    }

    /** As it is kept. */
    StoredFilm at(String location) {
        return new StoredFilm(location, mediaType, length, sha256);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
