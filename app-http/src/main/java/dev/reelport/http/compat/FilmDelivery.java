package dev.reelport.http.compat;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Serves films from home. Thread-safe. */
@Singleton
final class FilmDelivery {
    private final FilmCopies copies;
    private final FilmStorage storage;

    FilmDelivery(FilmCopies copies, FilmStorage storage) {
        this.copies = copies;
        this.storage = storage;
    }

    /**
     * A film of a job, or the part of it that the client asks for.
     *
     * @param variant as OpenAI names them; absent: the film
     * @param number of the film, from 0
     * @throws RefusedException when it is not here
     */
    HttpResponse<?> content(Job job, @Nullable String variant, int number, HttpRequest<?> request) {
        refuseOtherVariants(variant);
        StoredFilm film = film(job, number);
        if (request.getMethod() == HttpMethod.HEAD) {
            return described(film);
        }
        String asked = request.getHeaders().get(HttpHeaders.RANGE);
        return ByteRange.read(asked, film.length())
                .<HttpResponse<?>>map(range -> part(film, range))
                .orElseGet(() -> whole(film));
    }

    private static void refuseOtherVariants(@Nullable String variant) {
        if (variant != null && !variant.equals("video")) {
            throw RefusedException.unsupported(
                    variant.equals("thumbnail") || variant.equals("spritesheet")
                            ? "of a video only the film is kept, and no " + variant
                            : "a variant is video, thumbnail or spritesheet");
        }
    }

    private StoredFilm film(Job job, int number) {
        if (!(job.state() instanceof JobState.Succeeded succeeded)) {
            throw job.state().stage().isFinal()
                    ? RefusedException.missing("there is no film of this video")
                    : notYet();
        }
        Homecoming home = Homecoming.of(job, succeeded, copies);
        StoredFilm film = home.films().get(number);
        if (film == null && home.underWay() > 0 && number < succeeded.clips().size()) {
            throw notYet();
        }
        if (film == null) {
            throw RefusedException.missing("there is no such film of this video");
        }
        return film;
    }

    /** Other gateways say 400 here too; 409, which would fit, makes clients repeat it blindly. */
    private static RefusedException notYet() {
        return RefusedException.invalid("the video is not completed yet");
    }

    /** Without opening it: nobody would close it. */
    private static HttpResponse<?> described(StoredFilm film) {
        return headed(
                HttpResponse.<StreamedFile>ok()
                        .contentType(MediaType.of(film.mediaType()))
                        .contentLength(film.length()),
                film);
    }

    private HttpResponse<?> whole(StoredFilm film) {
        return headed(HttpResponse.ok(file(film, 0, film.length())), film);
    }

    private HttpResponse<?> part(StoredFilm film, ByteRange range) {
        if (range.length() < 1) {
            throw new NoSuchPartException(film.length());
        }
        return headed(
                HttpResponse.<StreamedFile>status(HttpStatus.PARTIAL_CONTENT)
                        .body(file(film, range.from(), range.length()))
                        .header(HttpHeaders.CONTENT_RANGE, range.of(film.length())),
                film);
    }

    private static HttpResponse<?> headed(
            MutableHttpResponse<StreamedFile> answer, StoredFilm film) {
        return answer.header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ETAG, '"' + film.sha256() + '"');
    }

    private StreamedFile file(StoredFilm film, long from, long length) {
        try {
            InputStream bytes = new FirstBytes(storage.open(film, from), length);
            return new StreamedFile(bytes, MediaType.of(film.mediaType()), 0, length);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
