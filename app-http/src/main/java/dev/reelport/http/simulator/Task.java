package dev.reelport.http.simulator;

import dev.reelport.domain.job.Progress;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.http.compat.FilmTraits;
import dev.reelport.http.compat.SpokenFormat;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.TaskReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A film on its way. How far it is, is a matter of time alone. Thread-safe. */
final class Task {
    private final String id;
    private final SpokenFormat format;
    private final VideoRequest request;
    private final @Nullable String model;
    private final Instant created;
    private final Pace pace;
    private final Map<Integer, String> hashes = new ConcurrentSkipListMap<>();
    private volatile @Nullable Instant cancelled;
    private volatile boolean filmless;

    /**
     * @param model as the client named it; absent: it named none
     */
    Task(
            String id,
            SpokenFormat format,
            VideoRequest request,
            @Nullable String model,
            Instant created,
            Pace pace) {
        this.id = id;
        this.format = format;
        this.request = request;
        this.model = model;
        this.created = created;
        this.pace = pace;
    }

    String id() {
        return id;
    }

    SpokenFormat format() {
        return format;
    }

    VideoRequest request() {
        return request;
    }

    Instant created() {
        return created;
    }

    /** When it has succeeded, unless it is called off. */
    Instant end() {
        return created.plus(pace.whole());
    }

    /** How it stands, without its films. */
    TaskReport report(Instant now) {
        Status status = status(now);
        return TaskReport.of(id, status)
                .progress(status == Status.RUNNING ? progress(now) : null)
                .times(created, status == Status.WAITING ? null : changed(status))
                .asked(model, request.length().orElse(null), FilmTraits.size(request).orElse(null));
    }

    Status status(Instant now) {
        if (cancelled != null) {
            return Status.CANCELLED;
        }
        if (!now.isBefore(end())) {
            return Status.SUCCEEDED;
        }
        return now.isBefore(begun()) ? Status.WAITING : Status.RUNNING;
    }

    private Instant begun() {
        return created.plus(pace.waiting());
    }

    private Progress progress(Instant now) {
        Duration done = Duration.between(begun(), now);
        return new Progress((double) done.toMillis() / Math.max(1, pace.running().toMillis()));
    }

    private Instant changed(Status status) {
        return switch (status) {
            case SUCCEEDED -> end();
            case CANCELLED -> Optional.ofNullable(cancelled).orElse(created);
            default -> begun();
        };
    }

    /** How many films it makes. */
    int films() {
        return Optional.ofNullable(request.variants()).orElse(1);
    }

    /** Calls it off; one that has ended stays as it is. */
    void cancel(Instant now) {
        if (now.isBefore(end())) {
            cancelled = now;
        }
    }

    /** From now on it has no film, whatever it is told to be. */
    void loseFilm() {
        filmless = true;
    }

    /** Whether its film can be fetched. */
    boolean hasFilm(Instant now) {
        return !filmless && status(now) == Status.SUCCEEDED;
    }

    /** Keeps what a film of it was like when it was fetched. */
    void served(int number, String hash) {
        hashes.put(number, hash);
    }

    /** What was fetched, by number. */
    Map<Integer, String> served() {
        return new TreeMap<>(hashes);
    }
}
