package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.journal.JournaledJobs;
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
import dev.reelport.language.config.Configuration;
import dev.reelport.language.config.ConfigurationSource;
import dev.reelport.language.config.Folders;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A context with the adapters in it, the providers that are configured, and what can be done with
 * them. For one command. Closing it waits until providers have finished what they do here.
 */
final class Session implements AutoCloseable {
    private final Surroundings surroundings;
    private final ApplicationContext context;
    private final Providers providers;
    private final Journal journal;
    private final JobStore jobs;

    private Session(Surroundings surroundings, ApplicationContext context, Providers providers) {
        this.surroundings = surroundings;
        this.context = context;
        this.providers = providers;
        this.journal = journal(surroundings, context.getBean(ObjectMapper.class));
        this.jobs = new JournaledJobs(journal);
    }

    static Session open(Surroundings surroundings, @Nullable Path config) {
        ApplicationContext context =
                ApplicationContext.builder().deduceEnvironment(false).banner(false).start();
        try {
            Providers providers =
                    Configuration.open(
                            source(surroundings, config),
                            context.getBeansOfType(ProviderFormat.class));
            return new Session(surroundings, context, providers);
        } catch (RuntimeException unusable) {
            context.close();
            throw unusable;
        }
    }

    private static ConfigurationSource source(Surroundings surroundings, @Nullable Path config) {
        return new ConfigurationSource(
                config == null ? null : surroundings.workingDirectory().resolve(config),
                surroundings.workingDirectory(),
                surroundings.home(),
                surroundings.environment());
    }

    static Journal journal(Surroundings surroundings, ObjectMapper mapper) {
        Path state = Folders.state(surroundings.environment(), surroundings.home());
        return new Journal(state.resolve("journal.jsonl"), mapper);
    }

    Providers providers() {
        return providers;
    }

    Journal journal() {
        return journal;
    }

    /** Where jobs are kept, and handing over is journaled. */
    JobStore jobs() {
        return jobs;
    }

    PlanVideo planVideo() {
        return new PlanVideo(providers, Rulebook.standard(), surroundings.clock());
    }

    CreateVideo createVideo() {
        return createVideo(jobs);
    }

    /** The same with jobs that are kept elsewhere too. */
    CreateVideo createVideo(JobStore kept) {
        return new CreateVideo(
                providers, Rulebook.standard(), kept, surroundings.clock(), Session::anyId);
    }

    CancelJob cancelJob() {
        return new CancelJob(providers, jobs, surroundings.clock());
    }

    /** The job as it stands now. */
    Job now(Job job) {
        return jobs.find(job.id()).orElse(job);
    }

    AdoptTask adoptTask() {
        return new AdoptTask(providers, jobs, surroundings.clock(), Session::anyId);
    }

    AdvanceJob advanceJob() {
        return new AdvanceJob(providers, jobs, surroundings.clock());
    }

    private static JobId anyId() {
        return new JobId(UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        providers.close();
        context.close();
    }
}
