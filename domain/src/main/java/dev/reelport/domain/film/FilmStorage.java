package dev.reelport.domain.film;

import dev.reelport.domain.provider.Film;
import java.io.IOException;
import java.io.InputStream;

/** Keeps the bytes of films. A port. May be called from any thread. */
public interface FilmStorage {
    /**
     * Keeps a film; it is there whole, or not at all.
     *
     * @param name a plain file name without its ending; a film that was kept under it is replaced
     * @param film closed by the caller
     * @throws IOException when it breaks off, or cannot be kept
     */
    StoredFilm keep(String name, Film film) throws IOException;

    /**
     * Opens a film; the caller closes the stream.
     *
     * @param from how many bytes to leave out at the beginning; less than its length
     * @throws IOException when it is not there any more, or cannot be read
     */
    InputStream open(StoredFilm film, long from) throws IOException;

    /**
     * Deletes a film; one that is not there is no error.
     *
     * @throws IOException when it cannot be deleted
     */
    void delete(StoredFilm film) throws IOException;
}
