package dev.reelport.http.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.usecase.CreateVideo;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.http.ServiceSettings;
import dev.reelport.http.measure.Meters;
import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands jobs over on threads of its own, so that a client that goes away, or waits no longer, never
 * interrupts a submission. Thread-safe.
 */
@Singleton
public final class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Set<Stage> UNDECIDED = Set.of(Stage.ACCEPTED, Stage.SUBMITTING);

    private final CreateVideo createVideo;
    private final JobStore jobs;
    private final Duration wait;
    private final Meters meters;

    /** Each goes on with the trace of the request that it answers. */
    private final ExecutorService threads =
            Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor());

    Handover(CreateVideo createVideo, JobStore jobs, ServiceSettings settings, Meters meters) {
        this.createVideo = createVideo;
        this.jobs = jobs;
        this.wait = settings.createWait();
        this.meters = meters;
    }

    /**
     * Hands an accepted job over and waits for the answer, but not for ever.
     *
     * @return the job as it stands then
     */
    public Job handOver(Job accepted) {
        CompletableFuture<Job> outcome =
                CompletableFuture.supplyAsync(() -> handedOver(accepted), threads);
        try {
            return outcome.get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return now(accepted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return now(accepted);
        } catch (ExecutionException failed) {
            LOG.error("job {} was not handed over to its end", accepted.id(), failed.getCause());
            return now(accepted);
        }
    }

    private Job handedOver(Job accepted) {
        try {
            return meters.submission(accepted, () -> createVideo.handOver(accepted));
        } catch (StaleJobException another) {
            return decided(accepted);
        } catch (OutcomeNotKeptException notKept) {
            LOG.error(
                    "job {} was handed over and that could not be kept: {}; resolve it by hand",
                    accepted.id(),
                    notKept.job().state().task().map(Object::toString).orElse("no task is known"),
                    notKept);
            // Of a rejection that could not be kept, nobody may go on to another provider.
            return notKept.job().state().task().isPresent() ? notKept.job() : now(accepted);
        }
    }

    /** Somebody else hands it over. */
    private Job decided(Job accepted) {
        long rounds = wait.dividedBy(PAUSE);
        for (long round = 0; round < rounds && UNDECIDED.contains(stage(accepted)); round++) {
            pause();
        }
        return now(accepted);
    }

    private Stage stage(Job job) {
        return now(job).state().stage();
    }

    private Job now(Job job) {
        return jobs.find(job.id()).orElse(job);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what is being handed over: an answer that nobody hears is a film nobody gets. */
    @PreDestroy
    void close() {
        threads.close();
    }
}
