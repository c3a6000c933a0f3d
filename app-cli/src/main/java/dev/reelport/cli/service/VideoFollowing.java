package dev.reelport.cli.service;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import dev.reelport.language.document.Reason;
import dev.reelport.wire.http.OpenAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Follows a video by the events of its service, and goes on behind the last one that was seen. Each
 * event is a reason to look; where no events can be had, it looks every few seconds. For one video
 * and thread.
 */
public final class VideoFollowing {
    /** A few minutes in all, from the first that does not work. */
    private static final int MOST_WAITS = 15;

    private static final int OK = 200;
    private static final int NOTHING_MORE = 204;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Service service;
    private final Predicate<Seen> isEnough;
    private final Consumer<Look> watcher;
    private final Waits waits;
    private String lastEvent = "";

    /** Whether every event was told, so that no film is still on its way. */
    private boolean isTold;

    /**
     * What is known of the video.
     *
     * @param job as it stands
     * @param areFilmsSettled whether its films are at the service, or do not come
     */
    public record Seen(Job job, boolean areFilmsSettled) {}

    /**
     * @param isEnough whether there is nothing more to wait for
     * @param watcher is told of every look
     */
    public VideoFollowing(Service service, Predicate<Seen> isEnough, Consumer<Look> watcher) {
        this.service = service;
        this.isEnough = isEnough;
        this.watcher = watcher;
        this.waits = new Waits(service.pause(), MOST_WAITS, PATIENCE);
    }

    /**
     * Follows it until that is enough.
     *
     * @throws ServiceException when it cannot be looked at any more
     * @throws InterruptedException when nobody wants to wait any longer
     */
    public Job follow(Job video) throws InterruptedException {
        Seen seen = new Seen(video, false);
        watcher.accept(new Look(video, null, null));
        while (!isEnough.test(seen)) {
            seen = listened(seen);
            if (!isEnough.test(seen)) {
                service.pause().take(BETWEEN_LOOKS);
                seen = looked(seen.job());
            }
        }
        return seen.job();
    }

    /** As long as one stream of events lasts. */
    private Seen listened(Seen before) throws InterruptedException {
        Seen seen = before;
        try (OpenAnswer answer = service.connection().open(path(before.job()), headers())) {
            isTold = answer.head().status() == NOTHING_MORE;
            if (answer.head().status() != OK) {
                return seen;
            }
            EventReader events = new EventReader(answer.stream());
            Optional<String> event = events.next();
            while (event.isPresent()) {
                lastEvent = event.get();
                seen = looked(seen.job());
                if (isEnough.test(seen)) {
                    return seen;
                }
                event = events.next();
            }
        } catch (IOException broken) {
            told(seen.job(), Reason.of(broken));
        } catch (ProviderException notOpened) {
            told(seen.job(), notOpened.failure().words());
        }
        return seen;
    }

    private static String path(Job job) {
        return "/api/videos/" + job.id() + "/events";
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/event-stream"));
        if (!lastEvent.isEmpty()) {
            headers.put("Last-Event-ID", lastEvent);
        }
        return headers;
    }

    private void told(Job job, String why) {
        watcher.accept(
                new Look(
                        job,
                        null,
                        Failure.forNow(
                                FailureKind.UNREADABLE, "the events broke off (" + why + ")")));
    }

    /** How it stands now; asked until an answer comes, or for long enough. */
    private Seen looked(Job job) throws InterruptedException {
        while (true) {
            try {
                VideoAnswer answer = service.videoNow(job.id());
                Job now = service.job(answer);
                waits.begin();
                watcher.accept(new Look(now, null, null));
                return new Seen(now, isTold || answer.isHome());
            } catch (ServiceException failed) {
                @Nullable Failure failure = failed.failure();
                if (failure == null) {
                    throw failed;
                }
                watcher.accept(new Look(job, null, failure));
                if (!waits.again(failure)) {
                    throw interruptedOr(failed);
                }
            }
        }
    }

    private static ServiceException interruptedOr(ServiceException failed)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return failed;
    }
}
