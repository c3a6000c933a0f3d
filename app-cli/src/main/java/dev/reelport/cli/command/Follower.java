package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.Ticker;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.usecase.AdvanceJob;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Follows a job to its end. The provider's polling plan says how often, and when enough is enough.
 */
final class Follower {
    private final Surroundings surroundings;
    private final Session session;

    Follower(Surroundings surroundings, Session session) {
        this.surroundings = surroundings;
        this.session = session;
    }

    /**
     * @throws CannotFollowException when looking again would not help, such as with a wrong key, or
     *     somebody interrupts
     */
    Job follow(Job job) {
        ProviderTask task = job.state().task().orElseThrow();
        PollingPlan plan = session.providers().named(job.provider()).pollingPlan(job.model());
        AdvanceJob advance = session.advanceJob();
        try (Ticker ticker =
                new Ticker(surroundings.err(), task.toString(), surroundings.terminal())) {
            Look look = advance.look(job);
            ticker.show(look);
            while (!look.job().state().stage().isFinal()) {
                refuseHopeless(task, look, plan);
                pause(task, wait(look, plan));
                look = advance.look(look.job());
                ticker.show(look);
            }
            return look.job();
        }
    }

    private void pause(ProviderTask task, Duration duration) {
        try {
            surroundings.pause().take(duration);
        } catch (InterruptedException stopped) {
            throw CannotFollowException.interrupted(Address.of(task));
        }
    }

    /** Looks that fail never end a job, so somebody has to stop looking. */
    private void refuseHopeless(ProviderTask task, Look look, PollingPlan plan) {
        Failure trouble = look.trouble();
        if (trouble != null && (trouble.retry() instanceof Retry.Never || plan.isOver(age(look)))) {
            throw CannotFollowException.because(Address.of(task), trouble);
        }
    }

    private Duration wait(Look look, PollingPlan plan) {
        Duration wait = plan.wait(age(look), ThreadLocalRandom.current().nextDouble());
        return asked(look).filter(longer -> longer.compareTo(wait) > 0).orElse(wait);
    }

    private Duration age(Look look) {
        return look.job().age(surroundings.clock().instant());
    }

    /** How long the provider wants to be left alone. */
    private static Optional<Duration> asked(Look look) {
        return Optional.ofNullable(look.trouble())
                .map(Failure::retry)
                .filter(Retry.Later.class::isInstance)
                .map(Retry.Later.class::cast)
                .flatMap(later -> Optional.ofNullable(later.after()));
    }
}
