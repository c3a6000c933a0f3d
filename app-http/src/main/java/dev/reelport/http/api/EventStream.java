package dev.reelport.http.api;

import dev.reelport.domain.job.JobId;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** The events that one client listens to. Read by one thread at a time, closed by any. */
final class EventStream implements AutoCloseable {
    /** A person does not notice less, and the store not more. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Intermediaries cut what lasts longer; the client comes again and misses nothing. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final VideoEvents events;
    private final JobId job;
    private final Duration heartbeat;
    private final Queue<VideoEvents.Told> waiting = new ArrayDeque<>();
    private final InstantSource clock;
    private final Instant begin;
    private EventPosition position;
    private Instant lastTold;
    private volatile boolean isClosed;

    EventStream(
            VideoEvents events,
            JobId job,
            EventPosition position,
            Duration heartbeat,
            InstantSource clock) {
        this.events = events;
        this.job = job;
        this.position = position;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.begin = clock.instant();
        this.lastTold = begin;
    }

    /** Waits for the next event, or a sign of life; empty at the end. */
    Optional<Event<Object>> next() {
        while (!isOver()) {
            if (waiting.isEmpty()) {
                waiting.addAll(events.after(job, position));
            }
            if (!waiting.isEmpty()) {
                return Optional.of(told(waiting.remove()));
            }
            if (hasPassed(heartbeat, lastTold)) {
                lastTold = clock.instant();
                return Optional.of(Event.<Object>of("").comment("alive"));
            }
            pause();
        }
        return Optional.empty();
    }

    private Event<Object> told(VideoEvents.Told next) {
        position = next.position();
        lastTold = clock.instant();
        return next.event();
    }

    private boolean isOver() {
        return isClosed
                || hasPassed(LONGEST, begin)
                || (waiting.isEmpty() && events.isEnd(job, position));
    }

    private boolean hasPassed(Duration duration, Instant since) {
        return Duration.between(since, clock.instant()).compareTo(duration) >= 0;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** The client is gone. */
    @Override
    public void close() {
        isClosed = true;
    }
}
