package dev.reelport.http.api;

import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.order.Scope;
import dev.reelport.http.film.FilmAnswer;
import dev.reelport.http.film.FilmServing;
import dev.reelport.http.security.OpenTo;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Serves films that are home, whole or in parts, without ever holding one in memory. */
@Controller("/api/videos/{id}/content")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "films")
@AnswersProblems
final class FilmController {
    private final HomeFilms films;
    private final FilmServing serving;

    FilmController(HomeFilms films, FilmServing serving) {
        this.films = films;
        this.serving = serving;
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
    @OpenTo({Scope.READ, Scope.ADMIN})
    HttpResponse<?> content(
            @PathVariable String id,
            @QueryValue(defaultValue = "0") int film,
            @Parameter(hidden = true) HttpRequest<?> request) {
        StoredFilm home = films.find(id, film);
        return serving.content(answer(request, home), home, id, film);
    }

    /**
     * Tells what serving the film would tell, without the film.
     *
     * @param film which one, from 0
     */
    @Head
    @Produces(MediaType.ALL)
    @ApiResponse(responseCode = "200", description = "the headers of the film")
    @OpenTo({Scope.READ, Scope.ADMIN})
    HttpResponse<?> headers(
            @PathVariable String id,
            @QueryValue(defaultValue = "0") int film,
            @Parameter(hidden = true) HttpRequest<?> request) {
        StoredFilm home = films.find(id, film);
        return serving.headers(answer(request, home), home, id, film);
    }

    private static FilmAnswer answer(HttpRequest<?> request, StoredFilm film) {
        FilmAnswer answer = FilmAnswer.to(request.getHeaders(), film);
        if (answer.isOutside()) {
            throw new ProblemException(
                            ProblemKind.RANGE, "the film has %d bytes".formatted(film.length()))
                    .with(HttpHeaders.CONTENT_RANGE, FilmAnswer.outside(film))
                    .with(HttpHeaders.ETAG, answer.tag());
        }
        return answer;
    }
}
