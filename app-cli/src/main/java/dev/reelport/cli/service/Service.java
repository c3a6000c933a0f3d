package dev.reelport.cli.service;

import dev.reelport.cli.Surroundings.Pause;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.report.DecisionLine;
import dev.reelport.language.report.ModelReport;
import dev.reelport.wire.http.OwnService;
import dev.reelport.wire.http.Sent;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Reelport service, over its own API. What may be repeated without paying is repeated politely
 * where no answer comes; to have a video made, see {@link VideoCreation}. Thread-safe.
 */
public final class Service implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** A service answers within seconds, but a form may be long on its way. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    private static final int MOST_WAITS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String VIDEOS = "/api/videos";
    private static final Map<String, String> JSON = Map.of("Accept", "application/json");

    private final OwnService connection;
    private final ObjectMapper mapper;
    private final Answers answers;
    private final Pause pause;

    /**
     * @param base where it is
     * @param key absent: it needs none
     * @param pause how to let time pass
     */
    public Service(URI base, @Nullable String key, ObjectMapper mapper, Pause pause) {
        this.connection = new OwnService(base, key, CONNECT_TIMEOUT, ANSWER_TIMEOUT);
        this.mapper = mapper;
        this.answers = new Answers(connection, mapper);
        this.pause = pause;
    }

    /** Where it is, without a slash at the end. */
    public String root() {
        return connection.root();
    }

    OwnService connection() {
        return connection;
    }

    Answers answers() {
        return answers;
    }

    Pause pause() {
        return pause;
    }

    /**
     * Who can be asked, and for what.
     *
     * @throws ServiceException when it does not tell
     */
    public List<ModelReport> models() {
        return answers.read(patiently(WireRequest.get("/api/models"), JSON), ModelsAnswer.class)
                .models();
    }

    /**
     * What each model would make of a request. Nothing is kept.
     *
     * @param all whether every model is asked, and not only those that would be asked for the film
     * @throws ServiceException when nobody would be asked, or it does not tell
     */
    public PlanAnswer plan(VideoOrder order, boolean all) {
        String path = VIDEOS + "/plan" + (all ? "?all=true" : "");
        return answers.read(
                patiently(new WireRequest("POST", path, order.body()), order.headers()),
                PlanAnswer.class);
    }

    /**
     * How a video stands.
     *
     * @throws ServiceException when there is none of that name, or it does not tell
     */
    public Job video(JobId video) {
        return job(patiently(WireRequest.get(VIDEOS + "/" + video), JSON));
    }

    /** The same, asked once. */
    VideoAnswer videoNow(JobId video) {
        return video(once(WireRequest.get(VIDEOS + "/" + video), JSON));
    }

    /**
     * Calls a video off; may be repeated, and is where no answer comes.
     *
     * @throws ServiceException of the kind CONFLICT when it goes on or has ended
     */
    public Job cancel(JobId video) {
        String path = VIDEOS + "/" + video + "/cancel";
        return job(patiently(new WireRequest("POST", path, new Body.Empty()), JSON));
    }

    /**
     * Ends the doubt about a video by the task that a person found; asked once.
     *
     * @throws ServiceException of the kind CONFLICT when it cannot be so
     */
    public Job resolve(JobId video, ProviderTask task) {
        return resolve(video, new DecisionBody(task.toString(), null));
    }

    /**
     * Ends the doubt about a video by giving it up; asked once.
     *
     * @param reason why
     * @throws ServiceException of the kind CONFLICT when it cannot be so
     */
    public Job abandon(JobId video, String reason) {
        return resolve(video, new DecisionBody(null, reason));
    }

    private Job resolve(JobId video, DecisionBody decision) {
        return job(once(decision(VIDEOS + "/" + video + "/resolve", decision), JSON));
    }

    /**
     * The videos that are wanted, page by page.
     *
     * @throws ServiceException when it does not tell
     */
    public List<VideoAnswer> videos(VideoQuery query) {
        List<VideoAnswer> found = new ArrayList<>();
        @Nullable VideoQuery left = query;
        while (left != null) {
            VideosAnswer page =
                    answers.read(
                            patiently(WireRequest.get(VIDEOS + "?" + left.text()), JSON),
                            VideosAnswer.class);
            found.addAll(page.videos());
            int more = query.most() - found.size();
            left = page.next() == null || more <= 0 ? null : query.from(page.next(), more);
        }
        return List.copyOf(found);
    }

    /**
     * What people decided about a video, the oldest first.
     *
     * @throws ServiceException when there is none of that name, or it does not tell
     */
    public List<DecisionLine> decisions(JobId video) {
        String path = VIDEOS + "/" + video + "/decisions";
        return answers.read(patiently(WireRequest.get(path), JSON), DecisionsAnswer.class)
                .decisions();
    }

    /**
     * A video of a task, and whether it is new to the service.
     *
     * @param job of the video
     * @param isNew whether it was taken in now
     */
    public record Adopted(Job job, boolean isNew) {}

    /**
     * Has a task taken in that was not created there; may be repeated.
     *
     * @throws ServiceException when the service does not want it
     */
    public Adopted adopt(ProviderTask task) {
        WireAnswer answer =
                patiently(
                        decision(VIDEOS + "/adopt", new DecisionBody(task.toString(), null)), JSON);
        return new Adopted(job(answer), answer.status() == 201);
    }

    private WireRequest decision(String path, DecisionBody decision) {
        try {
            return WireRequest.post(path, mapper.writeValueAsString(decision));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads a video. */
    Job job(WireAnswer answer) {
        return job(video(answer));
    }

    VideoAnswer video(WireAnswer answer) {
        return answers.video(answer);
    }

    Job job(VideoAnswer video) {
        try {
            return video.job(root());
        } catch (IllegalArgumentException strange) {
            throw new ServiceException(
                    ServiceException.Kind.NO_SERVICE, answers.noService(), List.of());
        }
    }

    private WireAnswer patiently(WireRequest request, Map<String, String> headers) {
        Waits waits = new Waits(pause, MOST_WAITS, PATIENCE);
        while (true) {
            try {
                return once(request, headers);
            } catch (ServiceException failed) {
                Failure failure = failed.failure();
                if (failure == null || !waits.again(failure)) {
                    throw failed;
                }
            }
        }
    }

    /** An answer, unless the same may be answered later. */
    private WireAnswer once(WireRequest request, Map<String, String> headers) {
        return switch (connection.send(request, headers)) {
            case Sent.Answered answered when Answers.isForNow(answered.answer()) ->
                    throw answers.refusal(answered.answer());
            case Sent.Answered answered -> answered.answer();
            case Sent.NotSent notSent -> throw unanswered(notSent.failure());
            case Sent.Lost lost -> throw unanswered(lost.failure());
        };
    }

    ServiceException unanswered(Failure failure) {
        return new ServiceException(
                "%s was not reached: %s".formatted(connection, failure.words()), failure);
    }

    @Override
    public void close() {
        connection.close();
    }
}
