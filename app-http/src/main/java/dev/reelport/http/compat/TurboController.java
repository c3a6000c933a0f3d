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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Spec E. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TurboController {
    private static final String CREATE = "/sora/v1/videos";
    private static final String TASK = CREATE + "/{id}";

    private final FormatDesk desk;

    TurboController(FormatDesk desk) {
        this.desk = desk;
    }

    @Post(uris = {CREATE, "/{format}" + CREATE})
    @Consumes(MediaType.ALL)
    @OpenTo(Scope.CREATE)
    HttpResponse<?> create(HttpRequest<?> request, @Body @Nullable InputStream body)
            throws IOException {
        return desk.create(CREATE, request, body);
    }

    @Get(uris = {TASK, "/{format}" + TASK})
    @OpenTo(Scope.READ)
    HttpResponse<?> look(HttpRequest<?> request, @PathVariable String id) {
        return desk.look(CREATE, request, id);
    }
}
