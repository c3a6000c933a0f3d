package dev.reelport.http.api;

import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.order.Scope;
import dev.reelport.http.security.OpenTo;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Tells how a video comes about while it does. */
@Controller("/api/videos/{id}/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "videos")
@AnswersProblems
final class EventsController {
    private final Videos videos;
    private final EventStreams streams;

    EventsController(Videos videos, EventStreams streams) {
        this.videos = videos;
        this.streams = streams;
    }

    /**
     * Follows a video: an event {@code state} for each state it came to, in order, and at the end
     * an event {@code film} for each film that is home or does not come; then the stream ends. It
     * also ends after an hour; who comes again with the identifier of the last event misses none.
     *
     * @param last the identifier of the last event that the client saw; absent: none
     */
    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @ApiResponse(
            responseCode = "200",
            description =
                    "server-sent events; the data of state has state, progress and failure, the"
                            + " data of film is a FilmReport",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "204",
            description = "the client has seen every event, and none will follow")
    @OpenTo({Scope.READ, Scope.ADMIN})
    HttpResponse<Publisher<Event<Object>>> events(
            @PathVariable String id, @Header("Last-Event-ID") @Nullable String last) {
        Ordered video = videos.find(id);
        EventPosition position = EventPosition.read(last, video.job().version());
        return streams.hasNoMore(video.job(), position)
                ? HttpResponse.noContent()
                : HttpResponse.<Publisher<Event<Object>>>ok(streams.follow(video.job(), position))
                        .header("Cache-Control", "no-store")
                        .header("X-Accel-Buffering", "no");
    }
}
