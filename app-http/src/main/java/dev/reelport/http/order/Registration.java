package dev.reelport.http.order;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.job.StoreFailedException;
import dev.reelport.domain.job.StoreSilentException;
import dev.reelport.domain.order.Attempt;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.order.RepeatedOrderException;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.http.ServiceSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Puts orders on record, each wish once. Where the store says that it failed, it is found out
 * whether it did: a commit whose answer was lost is a commit. Thread-safe.
 */
@Singleton
final class Registration {
    /** How late a first try may come behind its own repeat: on a slow way, or after a stall. */
    private static final Duration OVERTAKEN = Duration.ofMinutes(1);

    private static final RetryPolicy<Object> LOOKING =
            RetryPolicy.builder()
                    .handle(RuntimeException.class)
                    .withBackoff(Duration.ofMillis(50), Duration.ofSeconds(1))
                    .withMaxAttempts(-1)
                    .withMaxDuration(Duration.ofSeconds(5))
                    .build();

    private final OrderBook orders;
    private final JobStore jobs;
    private final Duration repeatWindow;
    private final InstantSource clock;

    Registration(OrderBook orders, JobStore jobs, ServiceSettings settings, InstantSource clock) {
        this.orders = orders;
        this.jobs = jobs;
        this.repeatWindow = settings.repeatWindow();
        this.clock = clock;
    }

    /** What a wish became when it came before: under its key, or, where it says so, as a repeat. */
    Optional<Order> before(Wish wish, String fingerprint) {
        if (wish.key() != null) {
            return orders.find(wish.client(), wish.key());
        }
        return wish.isRepeat()
                ? orders.repeated(wish.client(), fingerprint, clock.instant().minus(repeatWindow))
                : Optional.empty();
    }

    /** An order as it stands, maybe with another job. */
    Ordered now(Order order) {
        Order now = orders.find(order.job()).orElse(order);
        return new Ordered(now, jobs.find(now.job()).orElseThrow());
    }

    /**
     * Keeps a new order.
     *
     * @throws RepeatedOrderException when it came before, or another try came at the same moment
     */
    void add(Draft draft, Wish wish) {
        Duration window = wish.isRepeat() ? repeatWindow : OVERTAKEN;
        Attempt attempt = new Attempt(wish.isRepeat(), clock.instant().minus(window));
        kept(draft, () -> orders.add(draft.order(), draft.job(), draft.alternatives(), attempt));
    }

    /**
     * A job that was just kept, with its pictures from the store: those that came with the wish are
     * gone when it is answered, and handing over may take longer.
     */
    Job asKept(Job job) {
        return withPictures(job) ? jobs.find(job.id()).orElseThrow() : job;
    }

    private static boolean withPictures(Job job) {
        return job.request() != null
                && job.request().images().stream()
                        .anyMatch(image -> image.source() instanceof ImageSource.Upload);
    }

    /**
     * An order goes on with another job.
     *
     * @param rejected its job, with the proof that nobody took it
     * @throws IllegalArgumentException when it went on already, or was removed
     * @throws StaleJobException when somebody else changed the job meanwhile
     */
    void moveOn(Job rejected, Draft next) {
        kept(next, () -> orders.moveOn(rejected, next.order(), next.job(), next.alternatives()));
    }

    private void kept(Draft draft, Runnable keeping) {
        try {
            keeping.run();
        } catch (RepeatedOrderException | IllegalArgumentException | StaleJobException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            boolean isUnkept = failed instanceof StoreFailedException store && store.isUnkept();
            if (isUnkept || !isKept(draft.job().id(), failed)) {
                throw failed;
            }
        }
    }

    /**
     * Where even this is not found out, the one that attends to the job will.
     *
     * @throws StoreSilentException then
     */
    private boolean isKept(JobId job, RuntimeException failed) {
        try {
            return Failsafe.with(LOOKING).get(() -> jobs.find(job).isPresent());
        } catch (RuntimeException unknown) {
            failed.addSuppressed(unknown);
            throw new StoreSilentException(job, failed);
        }
    }
}
