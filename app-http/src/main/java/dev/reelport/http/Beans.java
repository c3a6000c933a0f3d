package dev.reelport.http;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.rule.Rulebook;
import dev.reelport.domain.usecase.AdoptTask;
import dev.reelport.domain.usecase.AdvanceJob;
import dev.reelport.domain.usecase.CancelJob;
import dev.reelport.domain.usecase.CreateVideo;
import dev.reelport.domain.usecase.PlanVideo;
import dev.reelport.domain.usecase.ResolveJob;
import dev.reelport.domain.video.Link;
import dev.reelport.http.trace.TracedProvider;
import dev.reelport.http.trace.Traces;
import dev.reelport.language.config.Configuration;
import dev.reelport.language.config.ConfigurationSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts the domain's use cases together with the adapters that are there. */
@Factory
final class Beans {
    private static final TimeBasedEpochRandomGenerator IDS =
            Generators.timeBasedEpochRandomGenerator();

    /** Before the framework's own. */
    @Primary
    @Singleton
    InstantSource clock() {
        return Surroundings.clock();
    }

    /** At the start, so that a mistake in the configuration is told then. */
    @Context
    @Bean(preDestroy = "close")
    Providers providers(
            ConfigurationSource source, Collection<ProviderFormat> formats, Traces traces) {
        return TracedProvider.all(Configuration.open(source, formats), traces);
    }

    @Singleton
    PlanVideo planVideo(Providers providers, InstantSource clock) {
        return new PlanVideo(providers, Rulebook.standard(), clock);
    }

    @Singleton
    CreateVideo createVideo(
            Providers providers,
            JobStore jobs,
            InstantSource clock,
            Function<Job, Optional<Link>> callbacks) {
        return new CreateVideo(
                providers, Rulebook.standard(), jobs, clock, Beans::anyId, callbacks);
    }

    @Singleton
    AdvanceJob advanceJob(Providers providers, JobStore jobs, InstantSource clock) {
        return new AdvanceJob(providers, jobs, clock);
    }

    @Singleton
    CancelJob cancelJob(Providers providers, JobStore jobs, InstantSource clock) {
        return new CancelJob(providers, jobs, clock);
    }

    @Singleton
    ResolveJob resolveJob(JobStore jobs, InstantSource clock) {
        return new ResolveJob(jobs, clock);
    }

    @Singleton
    AdoptTask adoptTask(Providers providers, JobStore jobs, InstantSource clock) {
        return new AdoptTask(providers, jobs, clock, Beans::anyId);
    }

    @Singleton
    Supplier<JobId> jobIds() {
        return Beans::anyId;
    }

    /**
     * Clients of OpenAI's format expect this beginning; others do not mind. The time comes first
     * (RFC 9562, version 7): names of jobs that come together lie together in every index.
     */
    private static JobId anyId() {
        return new JobId("video_" + IDS.generate().toString().replace("-", ""));
    }
}
