package dev.reelport.http.compat;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.TaskReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the provider calls the videos that a client names by our names. Thread-safe. */
@Singleton
final class EarlierVideos {
    private final VideoOrders videos;
    private final Providers providers;

    EarlierVideos(VideoOrders videos, Providers providers) {
        this.videos = videos;
        this.providers = providers;
    }

    /**
     * A film at the account that made it.
     *
     * @param source by the provider's name
     * @param job whose film it is
     */
    record Found(FilmSource source, Job job) {}

    /**
     * The film that a client names.
     *
     * @return empty where the name is none of ours
     * @throws RefusedException when the film is not made
     */
    Optional<Found> film(String client, FilmSource named) {
        return switch (named) {
            case FilmSource.OfTask film -> video(client, film.task()).map(job -> found(job, null));
            case FilmSource.Stored film ->
                    FilmNames.read(film.id())
                            .flatMap(
                                    name ->
                                            videos.find(client, name.video())
                                                    .map(Ordered::job)
                                                    .map(job -> found(job, name.number())));
        };
    }

    /** The job of the video that a client names by a task; empty where it is none of ours. */
    Optional<Job> video(String client, TaskReference task) {
        return task.provider() == null
                ? videos.find(client, task.id()).map(Ordered::job)
                : Optional.empty();
    }

    /** The film of a job: the whole task where that says it, else by the film's own name. */
    private Found found(Job job, @Nullable Integer number) {
        List<Clip> clips = clips(job);
        if (number != null && number >= clips.size()) {
            throw RefusedException.missing("there is no film of that id");
        }
        Clip clip = clips.get(number == null ? 0 : number);
        boolean whole = number == null || clips.size() == 1;
        FilmSource source =
                (whole && takesTasks(job.provider())) || clip.id() == null
                        ? new FilmSource.OfTask(task(job))
                        : new FilmSource.Stored(clip.id(), null);
        return new Found(source, job);
    }

    /**
     * The task of a video that is made.
     *
     * @throws RefusedException when it is not
     */
    static TaskReference task(Job job) {
        Clip clip = clips(job).getFirst();
        return new TaskReference(job.provider(), clip.task().id());
    }

    private static List<Clip> clips(Job job) {
        if (job.state() instanceof JobState.Succeeded succeeded) {
            return succeeded.clips();
        }
        throw RefusedException.invalid("the video %s is not made".formatted(job.id()));
    }

    private boolean takesTasks(String provider) {
        return providers.named(provider).models().stream()
                .map(Model::capabilities)
                .flatMap(can -> Stream.concat(Stream.of(can), can.edits().values().stream()))
                .anyMatch((Capabilities can) -> can.can(Feature.FILM_FROM_TASK));
    }
}
