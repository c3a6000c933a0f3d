package dev.reelport.http.film;

import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Serves films that are home, whole or in parts, without ever holding one in memory; to clients of
 * every format the same. Thread-safe.
 */
@Singleton
public final class FilmServing {
    private final FilmStorage storage;

    FilmServing(FilmStorage storage) {
        this.storage = storage;
    }

    /**
     * What is told of a film, without the film: to HEAD, or before its bytes.
     *
     * @param id what the client calls the video
     * @param number of the film, from 0
     */
    public MutableHttpResponse<?> headers(
            FilmAnswer answer, StoredFilm film, String id, int number) {
        MutableHttpResponse<?> response = HttpResponse.status(answer.status());
        response.header(HttpHeaders.ETAG, answer.tag())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (answer.hasBody()) {
            FilmName name = FilmName.of(film, id, number);
            response.header(HttpHeaders.CONTENT_TYPE, name.mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, Long.toString(answer.range().length()))
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition())
                    .header("X-Content-Type-Options", "nosniff");
        }
        if (answer.status() == HttpStatus.PARTIAL_CONTENT) {
            response.header(HttpHeaders.CONTENT_RANGE, answer.range().contentRange(film.length()));
        }
        return response;
    }

    /**
     * A film, or what of it was asked for.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public MutableHttpResponse<?> content(
            FilmAnswer answer, StoredFilm film, String id, int number) {
        MutableHttpResponse<?> response = headers(answer, film, id, number);
        return answer.hasBody()
                ? response.body(bytes(film, answer.range(), FilmName.of(film, id, number)))
                : response;
    }

    private StreamedFile bytes(StoredFilm film, ByteRange range, FilmName name) {
        try {
            InputStream bytes = new FirstBytes(storage.open(film, range.from()), range.length());
            return new StreamedFile(bytes, MediaType.of(name.mediaType()), 0, range.length());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
