package dev.reelport.http.work;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.usecase.AdvanceJob;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import dev.reelport.http.ServiceSettings;
import dev.reelport.http.measure.Meters;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at tasks as often as their providers want, and not more of them at once. Thread-safe. */
@Singleton
final class Looks {
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final AdvanceJob advanceJob;
    private final Providers providers;
    private final Turns turns;
    private final InstantSource clock;
    private final Meters meters;
    private final Experience experience;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    Looks(
            AdvanceJob advanceJob,
            Providers providers,
            ServiceSettings settings,
            InstantSource clock,
            Meters meters,
            Experience experience) {
        this.advanceJob = advanceJob;
        this.providers = providers;
        this.turns = new Turns(settings.looksPerProvider(), clock);
        this.clock = clock;
        this.meters = meters;
        this.experience = experience;
    }

    /**
     * Looks once, unless too many look at this provider already.
     *
     * @return when to look next, or to see to the job in its new state
     */
    Optional<Instant> look(Job job) {
        PollingPlan plan = plan(job);
        return turns.take(job.provider(), () -> next(job, plan));
    }

    /**
     * When a task is looked at for the first time that was handed over when its job changed, unless
     * its provider calls before.
     */
    Instant first(Job submitted) {
        return submitted.changedAt().plus(plan(submitted).first());
    }

    private PollingPlan plan(Job job) {
        return providers.named(job.provider()).pollingPlan(job.model());
    }

    private Optional<Instant> next(Job job, PollingPlan plan) {
        Look look = looked(job);
        experience.learn(look.job());
        if (look.result() instanceof PollResult.Unknown unknown) {
            LOG.warn("job {}: {} says «{}»", job.id(), job.provider(), unknown.word());
        }
        return look.job().state().stage().isFinal()
                ? Optional.of(clock.instant())
                : Optional.of(clock.instant().plus(wait(look, plan)));
    }

    private Look looked(Job job) {
        return meters.look(
                job.provider(),
                () -> advanceJob.look(job),
                look -> look.trouble() == null ? "answered" : "trouble");
    }

    private Duration wait(Look look, PollingPlan plan) {
        Job job = look.job();
        Duration age = job.age(clock.instant());
        Duration wait = plan.wait(age, experience.of(job), chance.nextDouble());
        Failure trouble = look.trouble();
        if (trouble == null) {
            return wait;
        }
        LOG.info("job {}: a look failed: {}", job.id(), trouble);
        Duration asked = asked(trouble).orElse(Duration.ZERO);
        turns.rest(job.provider(), asked);
        return asked.compareTo(wait) > 0 ? asked : wait;
    }

    /** For how long the account wants to be left alone, and not only about this job. */
    private static Optional<Duration> asked(Failure trouble) {
        return trouble.retry() instanceof Retry.Later later
                ? Optional.ofNullable(later.after())
                : Optional.empty();
    }
}
