package dev.reelport.http.api;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.order.Scope;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.UnknownProviderException;
import dev.reelport.domain.usecase.CancelJob;
import dev.reelport.domain.usecase.ResolveJob;
import dev.reelport.http.order.AdoptionDesk;
import dev.reelport.http.order.TaskTakenException;
import dev.reelport.http.security.Client;
import dev.reelport.http.security.Keys;
import dev.reelport.http.security.OpenTo;
import dev.reelport.language.document.Words;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a person decides about a video: call it off, end the doubt about it, take it in. */
@Controller("/api/videos")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "decisions")
@AnswersProblems
@OpenTo({Scope.CREATE, Scope.ADMIN})
final class DecisionsController {
    /** Each time somebody else changed the job meanwhile; a job does not change as often. */
    private static final int MOST_ATTEMPTS = 5;

    private final CancelJob cancelJob;
    private final ResolveJob resolveJob;
    private final AdoptionDesk adoptions;
    private final Videos videos;
    private final JobStore jobs;
    private final Keys keys;
    private final Links links;

    DecisionsController(
            CancelJob cancelJob,
            ResolveJob resolveJob,
            AdoptionDesk adoptions,
            Videos videos,
            JobStore jobs,
            Keys keys,
            Links links) {
        this.cancelJob = cancelJob;
        this.resolveJob = resolveJob;
        this.adoptions = adoptions;
        this.videos = videos;
        this.jobs = jobs;
        this.keys = keys;
        this.links = links;
    }

    /** Calls a video off. May be repeated: one that is called off stays so. */
    @Post("/{id}/cancel")
    @Consumes(MediaType.ALL)
    VideoReport cancel(@PathVariable String id) {
        Job job = videos.find(id).job();
        if (job.state().stage() == Stage.CANCELLED) {
            return videos.report(id);
        }
        return switch (cancelled(job)) {
            case DONE -> videos.report(id);
            case TOO_LATE -> throw tooLate(id);
            case IN_DOUBT ->
                    throw conflict(
                            "the video is under way and the provider's task is not known yet, so"
                                    + " nobody can be told to stop; the provider may be making it");
            case UNSUPPORTED ->
                    throw conflict(
                            job.provider() + " knows no way to call a video off; it goes on");
        };
    }

    private Cancellation cancelled(Job job) {
        Job now = job;
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return cancelJob.cancel(now);
            } catch (StaleJobException changed) {
                now = jobs.find(job.id()).orElseThrow();
            }
        }
        return cancelJob.cancel(now);
    }

    private ProblemException tooLate(String id) {
        Stage stage = videos.find(id).job().state().stage();
        return conflict(
                stage.isFinal()
                        ? "it is too late: the video is " + Words.of(stage) + " already"
                        : "it is too late: the provider does not stop what has begun");
    }

    /**
     * Ends the doubt about a video whose answer was lost: by the task that a person found at the
     * provider, or by giving it up.
     *
     * @param body either the task or why it is given up
     */
    @Post("/{id}/resolve")
    VideoReport resolve(
            @PathVariable String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = DecisionReport.class)))
                    @Body
                    InputStream body)
            throws IOException {
        Decision decision = Decision.resolution(WishReader.whole(body));
        Ordered video = videos.find(id);
        Job job = video.job();
        if (!(job.state() instanceof JobState.Unresolved)) {
            throw conflict(
                    "the video is %s; only one whose answer was lost (unresolved) is resolved"
                            .formatted(Words.of(job.state().stage())));
        }
        return videos.report(video.order(), resolved(job, decision));
    }

    private Job resolved(Job job, Decision decision) {
        try {
            return switch (decision) {
                case Decision.Found found -> resolveJob.adopt(job, found.task(), Client.words());
                case Decision.GivenUp givenUp ->
                        resolveJob.abandon(job, givenUp.reason(), Client.words());
            };
        } catch (IllegalArgumentException othersTask) {
            throw conflict("the task cannot be this video's, which " + job.provider() + " makes");
        } catch (StaleJobException changed) {
            throw conflict("somebody else changed the video at the same moment; look at it again");
        }
    }

    /**
     * Takes in a task that was not created here. Asks the provider nothing; from now on it is
     * looked at. 200 where there was a video of this task already.
     *
     * @param body the task, and whose video it shall be
     */
    @Post("/adopt")
    @ApiResponse(
            responseCode = "200",
            description = "there was a video of this task",
            content = @Content(schema = @Schema(implementation = VideoReport.class)))
    @ApiResponse(
            responseCode = "201",
            description = "the task is taken in",
            content = @Content(schema = @Schema(implementation = VideoReport.class)))
    HttpResponse<VideoReport> adopt(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = AdoptionReport.class)))
                    @Body
                    InputStream body)
            throws IOException {
        AdoptionDesk.Adoption adoption = adopted(Decision.adoption(WishReader.whole(body)));
        VideoReport report = videos.report(adoption.order(), adoption.job());
        return adoption.isNew()
                ? HttpResponse.created(report)
                        .header(HttpHeaders.LOCATION, links.video(adoption.job().id()))
                : HttpResponse.ok(report);
    }

    private AdoptionDesk.Adoption adopted(Decision.Adoption said) {
        try {
            return adoptions.adopt(said.task(), owner(said.client()), Client.words());
        } catch (TaskTakenException taken) {
            throw conflict(String.valueOf(taken.getMessage()));
        } catch (UnknownProviderException unknown) {
            throw ProblemException.unreadable("task", String.valueOf(unknown.getMessage()));
        }
    }

    /** Whose video it shall be. A misspelt name would be a video that nobody finds. */
    private String owner(@Nullable String named) {
        if (named == null || named.equals(Client.current())) {
            return Client.current();
        }
        if (!Client.isAdmin()) {
            throw new ProblemException(
                    ProblemKind.SCOPE_NEEDED,
                    "only a key with the scope admin takes tasks in for another client");
        }
        if (!keys.isKnown(named)) {
            throw ProblemException.unreadable("client", "no client of that name has a key");
        }
        return named;
    }

    private static ProblemException conflict(String sentence) {
        return new ProblemException(ProblemKind.CONFLICT, sentence);
    }
}
