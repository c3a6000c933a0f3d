package dev.reelport.storage;

import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.provider.Film;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Keeps films as files in one folder. A film is written under a temporary name, brought onto the
 * disk, and only then given its own. Thread-safe.
 */
public final class FolderStorage implements FilmStorage {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Path folder;

    /**
     * @param folder made when the first film is kept
     */
    public FolderStorage(Path folder) {
        this.folder = folder;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the name could lead out of the folder
     */
    @Override
    public StoredFilm keep(String name, Film film) throws IOException {
        Files.createDirectories(folder);
        Path target = file(name + ending(film.mediaType()));
        Path part = Files.createTempFile(folder, name + "-", ".part");
        try {
            MessageDigest digest = sha256();
            long length = written(film, digest, part);
            refuseShort(film, length);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return new StoredFilm(
                    String.valueOf(target.getFileName()),
                    film.mediaType(),
                    length,
                    HexFormat.of().formatHex(digest.digest()));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long written(Film film, MessageDigest digest, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long length = new DigestInputStream(film.bytes(), digest).transferTo(out);
            channel.force(true);
            return length;
        }
    }

    private static void refuseShort(Film film, long length) throws IOException {
        if (length == 0 || (film.length() >= 0 && film.length() != length)) {
            throw new IOException(
                    "the film ends after %d of %d bytes".formatted(length, film.length()));
        }
    }

    @Override
    public InputStream open(StoredFilm film, long from) throws IOException {
        FileChannel channel = FileChannel.open(file(film.location()), StandardOpenOption.READ);
        try {
            return Channels.newInputStream(channel.position(from));
        } catch (IOException unreadable) {
            channel.close();
            throw unreadable;
        }
    }

    @Override
    public void delete(StoredFilm film) throws IOException {
        Files.deleteIfExists(file(film.location()));
    }

    private Path file(String location) {
        int dot = location.lastIndexOf('.');
        if (!NAME.matcher(location.substring(0, Math.max(0, dot))).matches()) {
            throw new IllegalArgumentException("no film is kept as «" + location + "»");
        }
        return folder.resolve(location);
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "video/webm" -> ".webm";
            case "video/quicktime" -> ".mov";
            default -> ".mp4";
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
