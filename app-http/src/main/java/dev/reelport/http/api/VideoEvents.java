package dev.reelport.http.api;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobChange;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.http.work.FilmAttempts;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Knows which event of a video follows which. Thread-safe. */
@Singleton
final class VideoEvents {
    private final JobStore jobs;
    private final OrderBook orders;
    private final FilmCopies copies;
    private final Links links;

    VideoEvents(JobStore jobs, OrderBook orders, FilmCopies copies, Links links) {
        this.jobs = jobs;
        this.orders = orders;
        this.copies = copies;
        this.links = links;
    }

    /**
     * An event, and the position after it.
     *
     * @param event for the client
     * @param position to go on from
     */
    record Told(Event<Object> event, EventPosition position) {}

    /** The events that follow a position, as far as they have happened. */
    List<Told> after(JobId id, EventPosition position) {
        List<JobChange> states =
                jobs.changes(id, position.version()).stream()
                        .filter(change -> !isPassedOver(change, id))
                        .toList();
        return states.isEmpty()
                ? film(id, position).stream().toList()
                : states.stream().map(VideoEvents::told).toList();
    }

    /** A rejection after which another provider was tried is no state of the video. */
    private boolean isPassedOver(JobChange change, JobId id) {
        return change.state().stage() == Stage.REJECTED && wentOn(id);
    }

    private boolean wentOn(JobId id) {
        return orders.find(id).filter(order -> !order.job().equals(id)).isPresent();
    }

    private static Told told(JobChange change) {
        EventPosition position = new EventPosition(change.version(), 0);
        return told("state", StateReport.of(change), position);
    }

    private static Told told(String name, Object report, EventPosition position) {
        return new Told(Event.of(report).name(name).id(position.toString()), position);
    }

    /** Films are told in the order of their numbers, once nothing more happens to them. */
    private Optional<Told> film(JobId id, EventPosition position) {
        Job job = jobs.find(id).orElseThrow();
        List<FilmCopy> known = copies.of(id);
        return FilmReport.of(job, known, links).stream()
                .skip(position.films())
                .findFirst()
                .filter(film -> known.stream().anyMatch(copy -> isSettled(copy, film)))
                .map(film -> told("film", film, position.afterFilm()));
    }

    private static boolean isSettled(FilmCopy copy, FilmReport film) {
        return copy.number() == film.number() && !FilmAttempts.goOn(copy);
    }

    /**
     * Whether nothing more follows, ever; or the video went on with another job, whose events a
     * client that comes again is told.
     */
    boolean isEnd(JobId id, EventPosition position) {
        Job job = jobs.find(id).orElseThrow();
        if (job.state().stage() == Stage.REJECTED && wentOn(id)) {
            return true;
        }
        int films = job.state() instanceof JobState.Succeeded made ? made.clips().size() : 0;
        return job.state().stage().isFinal()
                && position.version() == job.version()
                && position.films() >= films;
    }
}
