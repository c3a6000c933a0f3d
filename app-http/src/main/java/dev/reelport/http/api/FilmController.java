package dev.reelport.http.api;

import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;

/** Serves films that are home, whole or in parts, without ever holding one in memory. */
@Controller("/api/videos/{id}/content")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "films")
@AnswersProblems
final class FilmController {
    private final HomeFilms films;
    private final FilmStorage storage;

    FilmController(HomeFilms films, FilmStorage storage) {
        this.films = films;
        this.storage = storage;
    }

    /**
     * Serves a film, or the single range of bytes that the header {@code Range} asks for.
     *
     * @param film which one, from 0
     */
    @Get(headRoute = false)
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            description = "the film",
            content =
                    @Content(
                            mediaType = "video/mp4",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "206",
            description = "the part that was asked for",
            content =
                    @Content(
                            mediaType = "video/mp4",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "the client has it")
    HttpResponse<?> content(
            @PathVariable String id,
            @QueryValue(defaultValue = "0") int film,
            @Parameter(hidden = true) HttpRequest<?> request)
            throws IOException {
        StoredFilm home = films.find(id, film);
        FilmAnswer answer = FilmAnswer.to(request.getHeaders(), home);
        FilmName name = FilmName.of(home, id, film);
        MutableHttpResponse<?> response = headed(answer, home, name);
        return answer.hasBody()
                ? response.body(bytes(home, answer, MediaType.of(name.mediaType())))
                : response;
    }

    /**
     * Tells what serving the film would tell, without the film.
     *
     * @param film which one, from 0
     */
    @Head
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", description = "the headers of the film")
    HttpResponse<?> headers(
            @PathVariable String id,
            @QueryValue(defaultValue = "0") int film,
            @Parameter(hidden = true) HttpRequest<?> request) {
        StoredFilm home = films.find(id, film);
        return headed(FilmAnswer.to(request.getHeaders(), home), home, FilmName.of(home, id, film));
    }

    private static MutableHttpResponse<?> headed(
            FilmAnswer answer, StoredFilm film, FilmName name) {
        MutableHttpResponse<?> response = HttpResponse.status(answer.status());
        response.header(HttpHeaders.ETAG, answer.tag())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (answer.hasBody()) {
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

    private StreamedFile bytes(StoredFilm film, FilmAnswer answer, MediaType type)
            throws IOException {
        ByteRange range = answer.range();
        InputStream bytes = new FirstBytes(storage.open(film, range.from()), range.length());
        return new StreamedFile(bytes, type, 0, range.length());
    }
}
