package dev.reelport.http.compat;

import dev.reelport.domain.order.Scope;
import dev.reelport.http.security.OpenTo;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Specs A and D. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class UnifiedController {
    private static final String CREATE = "/v1/video/create";
    private static final String QUERY = "/v1/video/query";

    private final FormatDesk desk;

    UnifiedController(FormatDesk desk) {
        this.desk = desk;
    }

    @Post(uris = {CREATE, "/{format}" + CREATE})
    @Consumes(MediaType.ALL)
    @OpenTo(Scope.CREATE)
    HttpResponse<?> create(HttpRequest<?> request, @Body @Nullable InputStream body)
            throws IOException {
        return desk.create(CREATE, request, body);
    }

    @Get(uris = {QUERY, "/{format}" + QUERY})
    @OpenTo(Scope.READ)
    HttpResponse<?> look(HttpRequest<?> request, @QueryValue @Nullable String id) {
        if (id == null) {
            throw RefusedException.invalid("id: the video to look at is missing");
        }
        return desk.look(CREATE, request, id);
    }
}
