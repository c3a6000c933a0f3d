package dev.reelport.http.compat;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.StoreFailedException;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.TaskReport.Status;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client is told of a video: under our own name for it, and never with a link of the
 * provider. Thread-safe.
 */
@Singleton
final class TaskReports {
    private static final Logger LOG = LoggerFactory.getLogger(TaskReports.class);

    /** Made, and on its way home. */
    private static final Progress NEARLY = new Progress(0.99);

    private static final Failure GIVEN_UP =
            Failure.forGood(
                    FailureKind.NOT_MADE,
                    "the provider's answer was lost, and the video was given up");

    private final FilmCopies copies;
    private final VideoOrders videos;
    private final FilmLinks links;

    TaskReports(FilmCopies copies, VideoOrders videos, FilmLinks links) {
        this.copies = copies;
        this.videos = videos;
        this.links = links;
    }

    /**
     * A video as it stands.
     *
     * @param service where films are fetched, without a slash at its end
     */
    TaskReport of(Ordered ordered, String service) {
        Job job = ordered.job();
        TaskReport stands = stands(ordered, service);
        boolean begun = stands.status() != Status.WAITING;
        return stands.times(ordered.order().at(), begun ? job.changedAt() : null)
                .asked(model(ordered.order(), job), FilmTraits.length(job), FilmTraits.size(job))
                .source(source(ordered.order().client(), job).orElse(null));
    }

    /**
     * A video that was just handed over; where the store is silent by now, as far as it is known. A
     * client that were told of a failure would ask again for what it will pay.
     */
    TaskReport handedOver(Ordered ordered, String service) {
        try {
            return of(ordered, service);
        } catch (StoreFailedException silent) {
            Job job = ordered.job();
            LOG.warn("the store does not tell all of job {}", job.id(), silent);
            return TaskReport.of(job.id().value(), Status.WAITING)
                    .times(ordered.order().at(), null)
                    .asked(
                            model(ordered.order(), job),
                            FilmTraits.length(job),
                            FilmTraits.size(job));
        }
    }

    private static @Nullable String model(Order order, Job job) {
        return order.askedModel() == null ? job.model() : order.askedModel();
    }

    /**
     * A job that nobody knows the provider's answer to waits, for its client: it may be paid, and
     * whatever sounds like an end makes clients begin anew.
     */
    private TaskReport stands(Ordered ordered, String service) {
        Job job = ordered.job();
        String id = job.id().value();
        return switch (job.state()) {
            case JobState.Accepted accepted -> TaskReport.of(id, Status.WAITING);
            case JobState.Submitting submitting -> TaskReport.of(id, Status.WAITING);
            case JobState.Submitted submitted -> TaskReport.of(id, Status.WAITING);
            case JobState.Unresolved unresolved -> TaskReport.of(id, Status.WAITING);
            case JobState.Running running ->
                    TaskReport.of(id, Status.RUNNING).progress(running.progress());
            case JobState.Succeeded succeeded -> succeeded(ordered, succeeded, service);
            case JobState.Failed failed -> failed(id, failed.failure());
            case JobState.Rejected rejected -> failed(id, rejected.failure());
            case JobState.Abandoned abandoned -> failed(id, GIVEN_UP);
            case JobState.Cancelled cancelled -> TaskReport.of(id, Status.CANCELLED);
        };
    }

    private static TaskReport failed(String id, Failure failure) {
        return TaskReport.of(id, Status.FAILED).failure(failure);
    }

    /** It succeeded when its films can be fetched here; until then it is being made. */
    private TaskReport succeeded(Ordered ordered, JobState.Succeeded succeeded, String service) {
        Job job = ordered.job();
        String id = job.id().value();
        Homecoming home = Homecoming.of(job, succeeded, copies);
        if (home.underWay() > 0) {
            return TaskReport.of(id, Status.RUNNING).progress(NEARLY);
        }
        if (home.films().isEmpty()) {
            return failed(id, home.missing().getFirst());
        }
        List<FilmReport> films =
                home.films().keySet().stream()
                        .map(
                                number ->
                                        film(
                                                ordered,
                                                succeeded.clips().get(number),
                                                number,
                                                service))
                        .toList();
        return TaskReport.of(id, Status.SUCCEEDED).films(films).missing(home.missing());
    }

    private FilmReport film(Ordered ordered, Clip clip, int number, String service) {
        JobId video = ordered.job().id();
        return new FilmReport(
                links.film(service, ordered.order().client(), video, number),
                FilmNames.of(video, number),
                null,
                clip.size(),
                clip.length(),
                null);
    }

    /**
     * Our name for the video that this one starts from; empty: none, or it is none of the client's.
     */
    private Optional<String> source(String client, Job job) {
        VideoRequest request = job.request();
        return request == null || request.edit() == null
                ? Optional.empty()
                : request.edit().sources().stream()
                        .flatMap(source -> task(source, job).stream())
                        .flatMap(task -> videos.ofTask(client, task).stream())
                        .findFirst();
    }

    private static Optional<ProviderTask> task(FilmSource source, Job job) {
        return Stream.of(source)
                .filter(FilmSource.OfTask.class::isInstance)
                .map(film -> ((FilmSource.OfTask) film).task())
                .map(task -> new ProviderTask(provider(task, job), task.id()))
                .findFirst();
    }

    private static String provider(TaskReference task, Job job) {
        return Objects.requireNonNullElse(task.provider(), job.provider());
    }
}
