package dev.reelport.http.api;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.order.OrderFilter;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.http.order.OrderDesk;
import dev.reelport.http.order.Placement;
import dev.reelport.http.order.Wish;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.FindingReport;
import dev.reelport.language.request.RequestFile;
import dev.reelport.language.request.RequestReader;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has videos made, and tells how they stand. */
@Controller("/api/videos")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class VideosController {
    private static final String FORMAT = "reelport";
    private static final String ANYBODY = "anybody";
    private static final int MOST_IN_PAGE = 100;

    private final OrderDesk desk;
    private final OrderBook orders;
    private final JobStore jobs;
    private final FilmCopies copies;

    VideosController(OrderDesk desk, OrderBook orders, JobStore jobs, FilmCopies copies) {
        this.desk = desk;
        this.orders = orders;
        this.jobs = jobs;
        this.copies = copies;
    }

    /**
     * Has a video made.
     *
     * @param body a request in Reelport's own language
     * @param fidelity {@code strict} (the default) or {@code lenient}
     * @param provider that shall make it; absent: the body or the routes say
     * @param key the client's idempotency key; absent: none
     */
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<VideoReport> create(
            @Body byte[] body,
            @Header("X-Reelport-Fidelity") @Nullable String fidelity,
            @Header("X-Reelport-Provider") @Nullable String provider,
            @Header("Idempotency-Key") @Nullable String key) {
        RequestFile asked =
                RequestReader.read(
                        Document.json(body, "body"),
                        (name, place) -> {
                            throw new IllegalArgumentException(
                                    "a service reads no files of its own; give the image as url");
                        });
        if (!asked.isWhole()) {
            throw new BadInputException(asked.problems());
        }
        return answer(
                desk.take(
                        new Wish(
                                ANYBODY,
                                FORMAT,
                                provider == null ? asked.provider() : provider,
                                asked.model(),
                                asked.request(),
                                List.of(),
                                fidelity(fidelity),
                                key,
                                false)));
    }

    private static Fidelity fidelity(@Nullable String word) {
        try {
            return word == null ? Fidelity.STRICT : Words.read(Fidelity.class, word);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    "X-Reelport-Fidelity is strict or lenient, not «" + word + "»");
        }
    }

    private HttpResponse<VideoReport> answer(Placement placement) {
        return switch (placement) {
            case Placement.Placed placed -> created(placed);
            case Placement.Refused refused ->
                    throw new ProblemException(
                            ProblemKind.REFUSED_REQUEST,
                            "nothing was kept or sent",
                            FindingReport.of(refused.findings()));
            case Placement.KeyTaken taken ->
                    throw new ProblemException(
                            ProblemKind.KEY_TAKEN,
                            "it stands for another request, of video " + taken.first().job());
        };
    }

    private HttpResponse<VideoReport> created(Placement.Placed placed) {
        return HttpResponse.<VideoReport>status(HttpStatus.ACCEPTED)
                .header(HttpHeaders.LOCATION, "/api/videos/" + placed.job().id())
                .body(report(placed.order(), placed.job()));
    }

    /**
     * Lists videos.
     *
     * @param state only those that stand so, separated by commas; absent: all
     * @param provider only those of this provider; absent: all
     * @param after those that follow this one; absent: from the newest
     * @param limit how many, 1 to 100
     */
    @Get
    VideoPage list(
            @QueryValue @Nullable Set<String> state,
            @QueryValue @Nullable String provider,
            @QueryValue @Nullable String after,
            @QueryValue(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, MOST_IN_PAGE);
        List<Ordered> found =
                orders.list(
                        new OrderFilter(
                                null,
                                stages(state),
                                provider,
                                after == null ? null : id(after),
                                false,
                                most + 1));
        return VideoPage.of(
                found.stream()
                        .limit(most)
                        .map(ordered -> report(ordered.order(), ordered.job()))
                        .toList(),
                found.size() > most);
    }

    private static Set<Stage> stages(@Nullable Set<String> words) {
        if (words == null) {
            return Set.of();
        }
        try {
            return Set.copyOf(words.stream().map(word -> Words.read(Stage.class, word)).toList());
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST, String.valueOf(unknown.getMessage()));
        }
    }

    /** Tells how a video stands. */
    @Get("/{id}")
    VideoReport get(@PathVariable String id) {
        Order order = order(id);
        return report(order, jobs.find(order.job()).orElseThrow());
    }

    private Order order(String id) {
        return orders.find(id(id))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemKind.NOT_FOUND, "there is no video " + id));
    }

    private static JobId id(String text) {
        try {
            return new JobId(text);
        } catch (IllegalArgumentException noName) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "there is no video of that name");
        }
    }

    private VideoReport report(Order order, Job job) {
        return VideoReport.of(order, job, copies.of(job.id()));
    }
}
