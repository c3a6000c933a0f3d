package dev.reelport.http.api;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.order.OrderFilter;
import dev.reelport.domain.order.Scope;
import dev.reelport.http.order.Ownership;
import dev.reelport.http.security.Client;
import dev.reelport.http.security.OpenTo;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.DecisionLine;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how videos stand. */
@Controller("/api/videos")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "videos")
@AnswersProblems
public final class VideosController {
    private static final int MOST_IN_PAGE = 100;

    private final OrderBook orders;
    private final JobStore jobs;
    private final Videos videos;
    private final Ownership ownership;

    VideosController(OrderBook orders, JobStore jobs, Videos videos, Ownership ownership) {
        this.orders = orders;
        this.jobs = jobs;
        this.videos = videos;
        this.ownership = ownership;
    }

    /**
     * Lists videos, the newest first: those of the client that asks, or of all clients where its
     * key has the scope admin.
     *
     * @param state only those that stand so, separated by commas; absent: all
     * @param provider only those of this provider; absent: all
     * @param client only those of this client; absent: all that the key may see
     * @param after those that follow this one; absent: from the newest
     * @param limit how many, 1 to 100
     */
    @Get
    @OpenTo({Scope.READ, Scope.ADMIN})
    VideoPage list(
            @QueryValue @Nullable Set<String> state,
            @QueryValue @Nullable String provider,
            @QueryValue @Nullable String client,
            @QueryValue @Nullable String after,
            @QueryValue(defaultValue = "20") @Schema(minimum = "1", maximum = "100") int limit) {
        if (limit < 1 || limit > MOST_IN_PAGE) {
            throw ProblemException.unreadable(
                    "limit", "a page has 1 to %d videos, not %d".formatted(MOST_IN_PAGE, limit));
        }
        List<Ordered> found =
                orders.list(
                        new OrderFilter(
                                owner(client),
                                stages(state),
                                provider,
                                after(after),
                                false,
                                limit + 1));
        return VideoPage.of(
                found.stream()
                        .limit(limit)
                        .map(ordered -> videos.report(ordered.order(), ordered.job()))
                        .toList(),
                found.size() > limit);
    }

    /** Whose are listed; absent: everybody's. */
    private static @Nullable String owner(@Nullable String client) {
        if (Client.isAdmin()) {
            return client;
        }
        if (client != null && !client.equals(Client.current())) {
            throw new ProblemException(
                    ProblemKind.SCOPE_NEEDED,
                    "only a key with the scope admin sees the videos of another client");
        }
        return Client.current();
    }

    private static Set<Stage> stages(@Nullable Set<String> words) {
        if (words == null) {
            return Set.of();
        }
        try {
            return Set.copyOf(words.stream().map(word -> Words.read(Stage.class, word)).toList());
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.unreadable("state", String.valueOf(unknown.getMessage()));
        }
    }

    /** One that was removed meanwhile still says where the page begins. */
    private @Nullable JobId after(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return Videos.id(id)
                .filter(known -> Client.isAdmin() || ownership.isOf(Client.current(), known))
                .orElseThrow(
                        () ->
                                ProblemException.unreadable(
                                        "after", "there is no video of that name"));
    }

    /** Tells what people decided about a video, and who: an audit of it. */
    @Get("/{id}/decisions")
    @OpenTo({Scope.READ, Scope.ADMIN})
    DecisionHistory decisions(@PathVariable String id) {
        return new DecisionHistory(DecisionLine.of(jobs.changes(videos.find(id).job().id(), 0)));
    }

    /** Tells how a video stands. */
    @Get("/{id}")
    @OpenTo({Scope.READ, Scope.ADMIN})
    VideoReport get(@PathVariable String id) {
        return videos.report(id);
    }
}
