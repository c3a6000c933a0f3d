package dev.reelport.storage;

import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.provider.Film;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;

/**
 * Keeps films as files in one folder. A film is written under a temporary name, brought onto the
 * disk, and only then given its own, which is brought onto the disk too. Thread-safe.
 */
public final class FolderStorage implements FilmStorage {
    private final Path folder;
    private final Arrivals arrivals;

    /**
     * @param folder made when the first film is kept
     * @param clock by which what a dead process left is old
     */
    public FolderStorage(Path folder, InstantSource clock) {
        this.folder = folder;
        this.arrivals = Arrivals.below(folder, clock);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the name could lead out of the folder
     */
    @Override
    public StoredFilm keep(String name, Film film) throws IOException {
        String location = FilmFile.of(name, film.mediaType());
        try (ArrivingFilm whole = arrivals.take(name, film)) {
            Disk.forceBytes(whole.file());
            Files.move(whole.file(), folder.resolve(location), StandardCopyOption.ATOMIC_MOVE);
            Disk.forceNames(folder);
            return whole.at(location);
        }
    }

    @Override
    public InputStream open(StoredFilm film, long from) throws IOException {
        FileChannel channel = FileChannel.open(file(film), StandardOpenOption.READ);
        try {
            return Channels.newInputStream(channel.position(from));
        } catch (IOException unreadable) {
            channel.close();
            throw unreadable;
        }
    }

    @Override
    public void delete(StoredFilm film) throws IOException {
        if (Files.deleteIfExists(file(film))) {
            Disk.forceNames(folder);
        }
    }

    private Path file(StoredFilm film) {
        return folder.resolve(FilmFile.checked(film.location()));
    }
}
