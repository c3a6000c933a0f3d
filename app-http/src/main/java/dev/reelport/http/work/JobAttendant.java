package dev.reelport.http.work;

import dev.reelport.domain.job.Attention;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.provider.SendingTime;
import dev.reelport.domain.usecase.ResolveJob;
import dev.reelport.http.ServiceSettings;
import dev.reelport.http.order.Handover;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Does what is due for a job: hands it over where whoever took it died before, doubts it where
 * whoever handed it over died meanwhile, looks at its task, and brings its films home. Thread-safe.
 */
@Singleton
public final class JobAttendant implements Attention.Attendant {
    /** Whoever took a job hands it over at once; later, that one is gone. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final JobStore jobs;
    private final Handover handover;
    private final ResolveJob resolveJob;
    private final Looks looks;
    private final FilmCopier copier;
    private final Turns films;
    private final ServiceSettings settings;
    private final InstantSource clock;

    JobAttendant(
            JobStore jobs,
            Handover handover,
            ResolveJob resolveJob,
            Looks looks,
            FilmCopier copier,
            ServiceSettings settings,
            InstantSource clock) {
        this.jobs = jobs;
        this.handover = handover;
        this.resolveJob = resolveJob;
        this.looks = looks;
        this.copier = copier;
        this.films = new Turns(settings.looksPerProvider(), clock);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> attend(JobId id) {
        return jobs.find(id).flatMap(this::attend);
    }

    private Optional<Instant> attend(Job job) {
        try {
            return switch (job.state()) {
                case JobState.Accepted accepted -> early(job).or(() -> handedOver(job));
                case JobState.Submitting submitting ->
                        early(job).or(() -> again(resolveJob.doubt(job)));
                case JobState.Submitted submitted -> looks.look(job);
                case JobState.Running running -> looks.look(job);
                case JobState.Succeeded succeeded ->
                        films.take(job.provider(), () -> copier.bringHome(job, succeeded));
                default -> Optional.empty();
            };
        } catch (StaleJobException changed) {
            return Optional.of(clock.instant());
        }
    }

    /** Whoever accepts or hands over a job is at work on it, and a film takes its time. */
    @Override
    public Instant due(Job changed, Instant now) {
        return switch (changed.state()) {
            case JobState.Accepted accepted -> changed.changedAt().plus(SOON);
            case JobState.Submitting submitting -> doubtful(changed);
            case JobState.Submitted submitted -> looks.first(changed);
            default -> now;
        };
    }

    /** Not while its pictures may still be on their way. */
    private Instant doubtful(Job submitting) {
        Instant limit = submitting.changedAt().plus(settings.handOverLimit());
        return submitting.request() == null
                ? limit
                : limit.plus(SendingTime.most(submitting.request()));
    }

    /** When it is due; empty where it is. */
    private Optional<Instant> early(Job job) {
        Instant now = clock.instant();
        return Optional.of(due(job, now)).filter(now::isBefore);
    }

    /** On a thread of its own, for a provider may take its time; no attendant waits for it. */
    private Optional<Instant> handedOver(Job job) {
        handover.begin(job);
        return Optional.of(clock.instant().plus(SOON));
    }

    private Optional<Instant> again(Job changed) {
        return changed.state().stage().isFinal() ? Optional.empty() : Optional.of(clock.instant());
    }
}
