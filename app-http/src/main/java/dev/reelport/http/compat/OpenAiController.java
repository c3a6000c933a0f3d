package dev.reelport.http.compat;

import dev.reelport.domain.order.Scope;
import dev.reelport.http.security.OpenTo;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** OpenAI's Videos API, and spec C. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenAiController {
    private static final String VIDEOS = "/v1/videos";
    private static final String EDITS = VIDEOS + "/edits";
    private static final String EXTENSIONS = VIDEOS + "/extensions";
    private static final String VIDEO = VIDEOS + "/{id}";
    private static final String REMIX = VIDEO + "/remix";
    private static final String CONTENT = VIDEO + "/content";
    private static final String FORMAT = "/{format}";

    private final FormatDesk desk;

    OpenAiController(FormatDesk desk) {
        this.desk = desk;
    }

    @Post(
            uris = {
                VIDEOS,
                FORMAT + VIDEOS,
                EDITS,
                FORMAT + EDITS,
                EXTENSIONS,
                FORMAT + EXTENSIONS,
                REMIX,
                FORMAT + REMIX
            })
    @Consumes(MediaType.ALL)
    @OpenTo(Scope.CREATE)
    HttpResponse<?> create(HttpRequest<?> request, @Body @Nullable InputStream body)
            throws IOException {
        return desk.create(VIDEOS, request, body);
    }

    @Get(uris = {VIDEOS, FORMAT + VIDEOS})
    @OpenTo(Scope.READ)
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String limit,
            @QueryValue @Nullable String order) {
        return desk.list(VIDEOS, request, after, limit, order);
    }

    @Get(uris = {VIDEO, FORMAT + VIDEO})
    @OpenTo(Scope.READ)
    HttpResponse<?> look(HttpRequest<?> request, @PathVariable String id) {
        return desk.look(VIDEOS, request, id);
    }

    @Delete(uris = {VIDEO, FORMAT + VIDEO})
    @OpenTo(Scope.CREATE)
    HttpResponse<?> remove(HttpRequest<?> request, @PathVariable String id) {
        return desk.remove(VIDEOS, request, id);
    }

    @Get(
            uris = {CONTENT, FORMAT + CONTENT},
            produces = MediaType.ALL)
    @OpenTo(Scope.READ)
    HttpResponse<?> content(
            HttpRequest<?> request,
            @PathVariable String id,
            @QueryValue @Nullable String variant,
            @QueryValue(defaultValue = "0") int film) {
        return desk.content(VIDEOS, request, id, variant, film);
    }
}
