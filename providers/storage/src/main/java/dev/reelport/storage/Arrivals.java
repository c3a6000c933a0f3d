package dev.reelport.storage;

import dev.reelport.domain.provider.Film;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where films are written while they come in. What a process that died left there is deleted when
 * the next film comes; not what is younger than a day, which another replica may be writing. Safe
 * for any number of threads.
 */
final class Arrivals {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String ENDING = ".part";
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Path folder;
    private final InstantSource clock;

    /**
     * @param folder made when the first film comes; nothing else lies in it
     */
    private Arrivals(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Beside films that are home. */
    static Arrivals below(Path films, InstantSource clock) {
        return new Arrivals(films.resolve("arriving"), clock);
    }

    /**
     * Writes a film into a file of its own; nothing stays where it breaks off.
     *
     * @throws IOException when it breaks off, or cannot be written
     */
    ArrivingFilm take(String name, Film film) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Path file = Files.createTempFile(folder, name + "-", ENDING);
        try {
            return ArrivingFilm.written(film, file);
        } catch (IOException | RuntimeException brokenOff) {
            Files.deleteIfExists(file);
            throw brokenOff;
        }
    }

    private void sweep() throws IOException {
        Instant oldest = clock.instant().minus(LONGEST);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                if (isOlder(file, oldest) && Files.deleteIfExists(file)) {
                    LOG.info("{} was left by a process that died, and is deleted", file);
                }
            }
        }
    }

    /** One that is gone meanwhile was finished, or swept by another replica. */
    private static boolean isOlder(Path file, Instant oldest) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
