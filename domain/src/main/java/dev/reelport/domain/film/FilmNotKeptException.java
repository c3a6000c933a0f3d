package dev.reelport.domain.film;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A film could not be kept. The message says why, and shows no link and no secret. */
public final class FilmNotKeptException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param words why, for people
     * @param cause absent: the film itself is the reason
     */
    public FilmNotKeptException(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
