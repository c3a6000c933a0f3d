package dev.reelport.http.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.usecase.CreateVideo;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.http.ServiceSettings;
import dev.reelport.http.measure.Meters;
import dev.reelport.http.trace.Traces;
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
 * Owns hand-overs: carries an accepted job to its provider, and on to the next one's where the
 * first did not take it, on a thread of its own, so that a client that goes away, or waits no
 * longer, interrupts nothing. Thread-safe.
 */
@Singleton
public final class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Set<Stage> UNDECIDED = Set.of(Stage.ACCEPTED, Stage.SUBMITTING);

    private final CreateVideo createVideo;
    private final Settlement settlement;
    private final Registration registration;
    private final Duration wait;
    private final Meters meters;
    private final Traces traces;

    /** Each goes on with the trace of the request that it answers. */
    private final ExecutorService threads =
            Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor());

    Handover(
            CreateVideo createVideo,
            Settlement settlement,
            Registration registration,
            ServiceSettings settings,
            Meters meters,
            Traces traces) {
        this.createVideo = createVideo;
        this.settlement = settlement;
        this.registration = registration;
        this.wait = settings.createWait();
        this.meters = meters;
        this.traces = traces;
    }

    /** Hands an accepted job over without waiting. May be repeated: where several try, one does. */
    public void begin(Job accepted) {
        threads.execute(() -> carried(accepted));
    }

    /**
     * Hands an accepted job over and waits for the answer, but not for ever.
     *
     * @return the order as it stands then, maybe with another job
     */
    Ordered handOver(Order order, Job accepted) {
        CompletableFuture<Job> outcome =
                CompletableFuture.supplyAsync(() -> carried(accepted), threads);
        try {
            Job job = outcome.get(wait.toNanos(), TimeUnit.NANOSECONDS);
            return isUndecided(job) ? awaited(order, job) : decided(order, job);
        } catch (TimeoutException slow) {
            return standing(order, accepted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return standing(order, accepted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What was just put on record is known; where the order went on, it is not the order given. */
    private Ordered decided(Order order, Job job) {
        return job.id().equals(order.job()) ? new Ordered(order, job) : standing(order, job);
    }

    /** Somebody else hands it over. */
    private Ordered awaited(Order order, Job job) {
        Ordered now = standing(order, job);
        long rounds = wait.dividedBy(PAUSE);
        for (long round = 0; round < rounds && isUndecided(now.job()); round++) {
            pause();
            now = standing(order, job);
        }
        return now;
    }

    /** One provider after the other; ends soon, for each leaves fewer. */
    private Job carried(Job accepted) {
        Job job = accepted;
        try {
            job = registration.asKept(accepted);
            while (job.state() instanceof JobState.Accepted) {
                job = handedOver(job);
            }
        } catch (StaleJobException another) {
            LOG.info("job {} is handed over by somebody else, or was called off", job.id());
        } catch (OutcomeNotKeptException notKept) {
            LOG.error(
                    "job {} was handed over and that could not be kept: {}; resolve it by hand",
                    job.id(),
                    notKept.job().state().task().map(Object::toString).orElse("no task is known"),
                    notKept);
            return notKept.job().state().task().isPresent() ? notKept.job() : job;
        } catch (RuntimeException notSent) {
            LOG.error("job {} was not handed over", job.id(), notSent);
        }
        return job;
    }

    private Job handedOver(Job accepted) {
        return traces.job("hand over", accepted.id(), () -> settlement.settle(submitted(accepted)));
    }

    private Job submitted(Job accepted) {
        return meters.submission(accepted, () -> createVideo.submit(accepted));
    }

    /**
     * The order as it stands.
     *
     * @param known its job as far as it is known here, for what the store does not know or tell
     */
    private Ordered standing(Order order, Job known) {
        try {
            Ordered now = registration.now(order);
            Job kept = now.job();
            boolean isAhead = kept.id().equals(known.id()) && kept.version() < known.version();
            return isAhead ? new Ordered(now.order(), known) : now;
        } catch (RuntimeException silent) {
            LOG.warn("the store does not tell how job {} stands", known.id(), silent);
            return new Ordered(order, known);
        }
    }

    private static boolean isUndecided(Job job) {
        return UNDECIDED.contains(job.state().stage());
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
