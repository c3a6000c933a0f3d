package dev.reelport.http.api;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.http.ServiceSettings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The streams of events that clients listen to, so many and no more. Each waits on a virtual thread
 * of its own and asks the store, for the change may be made by another replica. Thread-safe.
 */
@Singleton
final class EventStreams {
    private static final int MOST = 1000;

    private final InstantSource clock;
    private final VideoEvents events;
    private final Duration heartbeat;
    private final Semaphore free = new Semaphore(MOST);

    /** Unlike one of an ExecutorService, it interrupts nobody who is asking the store. */
    private final Scheduler threads = Schedulers.fromExecutor(Thread::startVirtualThread);

    EventStreams(VideoEvents events, ServiceSettings settings, InstantSource clock) {
        this.clock = clock;
        this.events = events;
        this.heartbeat = settings.heartbeat();
    }

    /** How many clients listen. */
    int open() {
        return MOST - free.availablePermits();
    }

    /** Whether a client has seen everything, and nothing more will follow. */
    boolean hasNoMore(Job job, EventPosition position) {
        return events.isEnd(job.id(), position);
    }

    /**
     * Follows a job.
     *
     * @throws ProblemException when too many listen
     */
    Publisher<Event<Object>> follow(Job job, EventPosition position) {
        if (free.availablePermits() == 0) {
            throw new ProblemException(ProblemKind.BUSY, MOST + " clients listen to events here")
                    .with(HttpHeaders.RETRY_AFTER, "10");
        }
        return Flux.defer(() -> begun(job.id(), position));
    }

    private Flux<Event<Object>> begun(JobId job, EventPosition position) {
        if (!free.tryAcquire()) {
            return Flux.empty();
        }
        EventStream stream = new EventStream(events, job, position, heartbeat, clock);
        return Flux.<Event<Object>>generate(
                        sink -> stream.next().ifPresentOrElse(sink::next, sink::complete))
                .subscribeOn(threads)
                .doFinally(
                        signal -> {
                            stream.close();
                            free.release();
                        });
    }
}
