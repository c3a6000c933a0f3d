package dev.reelport.http.order;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.VideoRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose a video is. No client learns of another's, or acts on it, by whatever name it calls it.
 * Thread-safe.
 */
@Singleton
public final class Ownership {
    private final OrderBook orders;
    private final JobStore jobs;

    Ownership(OrderBook orders, JobStore jobs) {
        this.orders = orders;
        this.jobs = jobs;
    }

    /** Whether a job is, or was before it was removed, a video of this client. */
    public boolean isOf(String client, JobId job) {
        return orders.client(job).filter(client::equals).isPresent();
    }

    /** What is said against a wish that starts from another client's video; mostly nothing. */
    List<Finding> foreign(Wish wish, Model model) {
        VideoRequest request = wish.request();
        return Stream.concat(
                        films(request)
                                .map(task -> foreign(wish.client(), "edit.source", task, model)),
                        characters(request)
                                .map(task -> foreign(wish.client(), "characters", task, model)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<TaskReference> films(VideoRequest request) {
        return Stream.ofNullable(request.edit())
                .flatMap(edit -> edit.sources().stream())
                .filter(FilmSource.OfTask.class::isInstance)
                .map(source -> ((FilmSource.OfTask) source).task());
    }

    private static Stream<TaskReference> characters(VideoRequest request) {
        return request.characters().stream()
                .map(Character::source)
                .filter(CharacterSource.FromTask.class::isInstance)
                .map(source -> ((CharacterSource.FromTask) source).task());
    }

    private Optional<Finding> foreign(String client, String path, TaskReference task, Model model) {
        String provider = task.provider() == null ? model.provider() : task.provider();
        return jobs.find(new ProviderTask(provider, task.id()))
                .map(Job::id)
                .flatMap(orders::client)
                .filter(owner -> !owner.equals(client))
                .map(
                        owner ->
                                new Violation(
                                        "task.unknown",
                                        path,
                                        "there is no task %s".formatted(task),
                                        "a task of one's own"));
    }
}
