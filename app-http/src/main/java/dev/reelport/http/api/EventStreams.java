package dev.reelport.http.api;

import dev.reelport.domain.job.Job;
import dev.reelport.http.ServiceSettings;
import dev.reelport.http.security.Client;
import dev.reelport.http.security.SecuritySettings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.sse.Event;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The streams of events that clients listen to: so many and no more, and no client all of them.
 * Each waits on a virtual thread of its own and asks the store, for the change may be made by
 * another replica; when the service ends, so do they. Thread-safe.
 */
@Singleton
final class EventStreams implements GracefulShutdownCapable {
    private static final int MOST = 1000;

    private final InstantSource clock;
    private final VideoEvents events;
    private final Duration heartbeat;
    private final int mostOfOneClient;
    private final Map<EventStream, String> listeners = new HashMap<>();
    private boolean isEnding;

    /** Unlike one of an ExecutorService, it interrupts nobody who is asking the store. */
    private final Scheduler threads = Schedulers.fromExecutor(Thread::startVirtualThread);

    EventStreams(
            VideoEvents events,
            ServiceSettings settings,
            SecuritySettings limits,
            InstantSource clock) {
        this.clock = clock;
        this.events = events;
        this.heartbeat = settings.heartbeat();
        this.mostOfOneClient = limits.eventStreams();
    }

    /** How many clients listen. */
    synchronized int open() {
        return listeners.size();
    }

    /** Whether a client has seen everything, and nothing more will follow. */
    boolean hasNoMore(Job job, EventPosition position) {
        return events.isEnd(job.id(), position);
    }

    /**
     * Follows a job, for the client that asks.
     *
     * @throws ProblemException when too many listen
     */
    Publisher<Event<Object>> follow(Job job, EventPosition position) {
        String client = Client.current();
        EventStream stream = new EventStream(events, job.id(), position, heartbeat, clock);
        refuseTooMany(client);
        return Flux.defer(() -> begun(client, stream));
    }

    private synchronized void refuseTooMany(String client) {
        if (isEnding || listeners.size() >= MOST) {
            throw later(ProblemKind.BUSY, MOST + " clients listen to events here");
        }
        if (of(client) >= mostOfOneClient) {
            throw later(
                    ProblemKind.TOO_OFTEN,
                    mostOfOneClient + " streams of events are open for this client");
        }
    }

    private static ProblemException later(ProblemKind kind, String detail) {
        return new ProblemException(kind, detail).with(HttpHeaders.RETRY_AFTER, "10");
    }

    private long of(String client) {
        return listeners.values().stream().filter(client::equals).count();
    }

    private Flux<Event<Object>> begun(String client, EventStream stream) {
        if (!begin(client, stream)) {
            return Flux.empty();
        }
        return Flux.<Event<Object>>generate(
                        sink -> stream.next().ifPresentOrElse(sink::next, sink::complete))
                .subscribeOn(threads)
                .doFinally(signal -> end(stream));
    }

    private synchronized boolean begin(String client, EventStream stream) {
        boolean isFree = !isEnding && listeners.size() < MOST && of(client) < mostOfOneClient;
        if (isFree) {
            listeners.put(stream, client);
        }
        return isFree;
    }

    private synchronized void end(EventStream stream) {
        stream.close();
        listeners.remove(stream);
    }

    /** Clients come again, and find another replica; the server sends the ends of their streams. */
    @Override
    public synchronized CompletionStage<?> shutdownGracefully() {
        isEnding = true;
        listeners.keySet().forEach(EventStream::close);
        return CompletableFuture.completedStage(null);
    }
}
