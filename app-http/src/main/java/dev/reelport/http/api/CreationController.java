package dev.reelport.http.api;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.order.Scope;
import dev.reelport.http.order.OrderDesk;
import dev.reelport.http.order.Placement;
import dev.reelport.http.order.Plan;
import dev.reelport.http.order.Wish;
import dev.reelport.http.security.OpenTo;
import dev.reelport.http.upload.Uploads;
import dev.reelport.language.document.Printable;
import dev.reelport.language.report.FindingReport;
import dev.reelport.wire.json.UnreadableException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has videos made, and tells beforehand what would be made of a request. */
@Controller("/api/videos")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "videos")
@AnswersProblems
final class CreationController {
    private final OrderDesk desk;
    private final Videos videos;
    private final Links links;
    private final Uploads uploads;

    CreationController(OrderDesk desk, Videos videos, Links links, Uploads uploads) {
        this.desk = desk;
        this.videos = videos;
        this.links = links;
        this.uploads = uploads;
    }

    /**
     * Has a video made. It is asked for once, whatever happens; the answer comes when the provider
     * has it, or after a while.
     *
     * @param body a request in Reelport's own language
     */
    @Post
    @Status(HttpStatus.ACCEPTED)
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo(Scope.CREATE)
    HttpResponse<VideoReport> create(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = RequestSchema.PATH)))
                    @Body
                    InputStream body,
            @RequestBean Terms terms)
            throws IOException {
        return placed(WishReader.json(body, terms));
    }

    /**
     * The same where images travel with the request.
     *
     * @param body the part {@code request} is the request as JSON; each other part is an image, and
     *     its name is what {@code images[n].source.file} of the request says
     */
    @Post
    @Status(HttpStatus.ACCEPTED)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "create",
            summary = "Has a video made",
            description =
                    "It is asked for once, whatever happens; the answer comes when the provider has"
                        + " it, or after a while. As a form, images travel with the request: the"
                        + " part named request is the request as JSON; each other part is an image,"
                        + " and its name is what images[n].source.file of the request says.")
    @OpenTo(Scope.CREATE)
    HttpResponse<VideoReport> createWithImages(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = FormReport.class)))
                    @Body
                    InputStream body,
            @Parameter(hidden = true) @Header(HttpHeaders.CONTENT_TYPE) String mediaType,
            @RequestBean Terms terms)
            throws IOException {
        return of(mediaType, body, form -> placed(WishReader.form(form, terms)));
    }

    /**
     * Tells what each model would make of a request; sends and keeps nothing.
     *
     * @param body a request in Reelport's own language
     * @param all whether every model is asked; otherwise those that would be asked for the video,
     *     in that order
     */
    @Post("/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo({Scope.CREATE, Scope.READ, Scope.ADMIN})
    PlanReport plan(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = RequestSchema.PATH)))
                    @Body
                    InputStream body,
            @RequestBean Terms terms,
            @QueryValue @Nullable @Schema(type = "boolean", defaultValue = "false") String all)
            throws IOException {
        return plan(WishReader.json(body, terms), all);
    }

    /**
     * The same where images travel with the request.
     *
     * @param body as for a video
     * @param all as above
     */
    @Post("/plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "plan",
            summary = "Tells what each model would make of a request",
            description = "Sends and keeps nothing. Takes a form as well, as for a video.")
    @OpenTo({Scope.CREATE, Scope.READ, Scope.ADMIN})
    PlanReport planWithImages(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = FormReport.class)))
                    @Body
                    InputStream body,
            @Parameter(hidden = true) @Header(HttpHeaders.CONTENT_TYPE) String mediaType,
            @RequestBean Terms terms,
            @QueryValue @Nullable @Schema(type = "boolean", defaultValue = "false") String all)
            throws IOException {
        return of(mediaType, body, form -> plan(WishReader.form(form, terms), all));
    }

    private <T> T of(String mediaType, InputStream body, Function<Form, T> use) throws IOException {
        // Closed, for a client that still sends what nobody reads would never hear the answer.
        try (body) {
            return uploads.with(mediaType, body, form -> use.apply(new Form(form)));
        } catch (UnreadableException unreadable) {
            throw ProblemException.unreadable("form", String.valueOf(unreadable.getMessage()));
        }
    }

    private PlanReport plan(Wish wish, @Nullable String all) {
        return switch (desk.plan(wish, flag(all))) {
            case Plan.Verdicts verdicts -> PlanReport.of(verdicts);
            case Plan.Nobody nobody ->
                    throw new ProblemException(
                            ProblemKind.REFUSED_REQUEST,
                            "nobody would be asked",
                            FindingReport.of(List.of(nobody.reason())));
        };
    }

    /** The framework takes any word for false. */
    private static boolean flag(@Nullable String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case null -> false;
            default ->
                    throw ProblemException.unreadable(
                            "all", "true or false belongs here, not «" + word + "»");
        };
    }

    private HttpResponse<VideoReport> placed(Wish wish) {
        return switch (desk.take(wish)) {
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
        Job job = placed.job();
        VideoReport report = videos.handedOver(placed.order(), job);
        if (job.state() instanceof JobState.Rejected rejected) {
            String words = "%s: %s".formatted(job.provider(), rejected.failure());
            throw ProblemException.refused(report, Printable.of(words))
                    .with(HttpHeaders.LOCATION, links.video(job.id()));
        }
        return HttpResponse.<VideoReport>status(HttpStatus.ACCEPTED)
                .header(HttpHeaders.LOCATION, links.video(job.id()))
                .body(report);
    }
}
