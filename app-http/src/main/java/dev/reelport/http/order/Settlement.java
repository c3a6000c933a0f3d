package dev.reelport.http.order;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.order.Alternatives;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.usecase.CreateVideo;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts on record what handing a job over led to: it stands, or the order goes on with the next
 * model, where the provider proved that it did not take the job and the fault is the provider's.
 * Patient with the store, for what is not on record here is lost. Thread-safe.
 */
@Singleton
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** What another provider may do better; a request that is wrong stays wrong. */
    private static final Set<FailureKind> ELSEWHERE =
            EnumSet.of(
                    FailureKind.UNREACHABLE,
                    FailureKind.UNAVAILABLE,
                    FailureKind.UNAUTHORIZED,
                    FailureKind.OUT_OF_CREDIT,
                    FailureKind.THROTTLED);

    /** In these, what handing over led to is not on record yet. */
    private static final Set<Stage> OPEN = EnumSet.of(Stage.SUBMITTING, Stage.UNRESOLVED);

    private static final RetryPolicy<Job> PATIENCE =
            RetryPolicy.<Job>builder()
                    .handleIf((kept, failed) -> failed != null && isForNow(failed))
                    .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(5))
                    .withJitter(0.2)
                    .withMaxAttempts(-1)
                    .withMaxDuration(Duration.ofSeconds(60))
                    .onRetry(again -> LOG.warn("tried again: {}", words(again.getLastException())))
                    .build();

    private final CreateVideo createVideo;
    private final Selections selections;
    private final Registration registration;
    private final OrderBook orders;
    private final JobStore jobs;

    Settlement(
            CreateVideo createVideo,
            Selections selections,
            Registration registration,
            OrderBook orders,
            JobStore jobs) {
        this.createVideo = createVideo;
        this.selections = selections;
        this.registration = registration;
        this.orders = orders;
        this.jobs = jobs;
    }

    /** Whether another model, or the same one later, may take what was rejected. */
    static boolean isElsewhere(Job job) {
        return job.state() instanceof JobState.Rejected rejected
                && ELSEWHERE.contains(rejected.failure().kind());
    }

    /**
     * Keeps an outcome, and tries for a minute.
     *
     * @param outcome what {@link CreateVideo#submit} gave
     * @return the job as it is kept; or the next model's, accepted and to be handed over
     * @throws OutcomeNotKeptException when it cannot be kept; the exception carries it
     */
    Job settle(Job outcome) {
        try {
            return Failsafe.with(PATIENCE)
                    .get(() -> next(outcome).orElseGet(() -> createVideo.keep(outcome)));
        } catch (OutcomeNotKeptException notKept) {
            throw notKept;
        } catch (RuntimeException goesNowhere) {
            LOG.error("job {} does not go on with another model", outcome.id(), goesNowhere);
            return createVideo.keep(outcome);
        }
    }

    /** What the store says no to, and not merely fails at, it will say no to again. */
    private static boolean isForNow(Throwable failed) {
        return !(failed instanceof OutcomeNotKeptException
                && (failed.getCause() instanceof IllegalArgumentException
                        || failed.getCause() instanceof IllegalStateException));
    }

    private static String words(@Nullable Throwable failed) {
        return failed == null || failed.getCause() == null
                ? String.valueOf(failed)
                : failed.getMessage() + ": " + failed.getCause().getMessage();
    }

    /** The next model's job; empty where the outcome stands. */
    private Optional<Job> next(Job outcome) {
        Optional<Order> order = isElsewhere(outcome) ? orders.find(outcome.id()) : Optional.empty();
        if (order.isEmpty()) {
            return Optional.empty();
        }
        if (!order.get().job().equals(outcome.id())) {
            return jobs.find(order.get().job());
        }
        Job kept = jobs.find(outcome.id()).orElseThrow();
        Optional<Alternatives> left = orders.alternatives(outcome.id());
        return left.isPresent() && OPEN.contains(kept.state().stage())
                ? next(kept.become(outcome.state(), outcome.changedAt()), order.get(), left.get())
                : Optional.empty();
    }

    private Optional<Job> next(Job rejected, Order order, Alternatives left) {
        Optional<Draft> next = selections.after(order, left, rejected).next();
        next.ifPresent(
                draft -> {
                    registration.moveOn(rejected, draft);
                    LOG.info(
                            "job {}: {} did not take it; on as job {} with {}",
                            rejected.id(),
                            rejected.provider(),
                            draft.job().id(),
                            draft.job().provider());
                });
        return next.map(Draft::job);
    }
}
