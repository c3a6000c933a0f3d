package dev.reelport.domain.usecase;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.provider.Submission;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Rulebook;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.VideoRequest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Has a film made: checks the request, puts the intent on record, hands the request over once, and
 * puts the outcome on record. Thread-safe.
 */
public final class CreateVideo {
    private final Providers providers;
    private final Rulebook rulebook;
    private final JobStore jobs;
    private final EarlierFilms earlierFilms;
    private final InstantSource clock;
    private final Supplier<JobId> ids;
    private final Function<Job, Optional<Link>> callbacks;

    /** With all it needs; time and ids come from outside so that nothing here is left to chance. */
    public CreateVideo(
            Providers providers,
            Rulebook rulebook,
            JobStore jobs,
            InstantSource clock,
            Supplier<JobId> ids) {
        this(providers, rulebook, jobs, clock, ids, job -> Optional.empty());
    }

    /**
     * The same for a service that providers can call.
     *
     * @param callbacks where the provider of a job shall call, instead of where the request says;
     *     it is told to the provider and kept nowhere. Empty: what the request says holds
     */
    public CreateVideo(
            Providers providers,
            Rulebook rulebook,
            JobStore jobs,
            InstantSource clock,
            Supplier<JobId> ids,
            Function<Job, Optional<Link>> callbacks) {
        this.providers = providers;
        this.rulebook = rulebook;
        this.jobs = jobs;
        this.earlierFilms = new EarlierFilms(jobs);
        this.clock = clock;
        this.ids = ids;
        this.callbacks = callbacks;
    }

    /**
     * Has a film made by one model. A remix of a film that a job in the store asked for as private
     * is refused beside what the rules say.
     *
     * @param request what is asked
     * @param model who shall make it
     * @param fidelity whether it may be done differently
     * @return refused with nothing sent, or the job as it stands after handing over
     * @throws OutcomeNotKeptException when the request was handed over and the outcome cannot be
     *     kept; the exception carries it
     * @throws RuntimeException when the intent cannot be kept; nothing was sent
     */
    public Creation create(VideoRequest request, Model model, Fidelity fidelity) {
        Creation creation = prepare(request, model, fidelity);
        if (creation instanceof Creation.Created(Job job, Verdict.Accepted accepted)) {
            jobs.add(job);
            return new Creation.Created(handOver(job), accepted);
        }
        return creation;
    }

    /**
     * Checks a request and makes the job, without keeping or sending anything: for whoever keeps a
     * job together with more, and hands it over later.
     *
     * @return refused, or a job that is accepted and not kept yet
     * @throws dev.reelport.domain.provider.UnknownProviderException when the model's provider is
     *     not configured
     */
    public Creation prepare(VideoRequest request, Model model, Fidelity fidelity) {
        Verdict judged = rulebook.check(request, model, fidelity, clock.instant());
        return switch (earlierFilms.checked(judged, request, model)) {
            case Verdict.Refused refused -> new Creation.Refused(refused);
            case Verdict.Accepted accepted ->
                    new Creation.Created(accepted(accepted, model), accepted);
        };
    }

    private Job accepted(Verdict.Accepted accepted, Model model) {
        String provider = providers.named(model.provider()).name();
        return Job.accepted(ids.get(), provider, model.name(), accepted.request(), clock.instant());
    }

    /**
     * Puts the intent on record, hands an accepted job over once, and puts the outcome on record.
     * Where several try, one gets through.
     *
     * @param accepted as it is kept
     * @return the job as it stands after handing over
     * @throws StaleJobException when somebody else hands it over, or called it off; nothing was
     *     sent
     * @throws OutcomeNotKeptException when the request was handed over and the outcome cannot be
     *     kept; the exception carries it
     * @throws RuntimeException when the intent cannot be kept; nothing was sent
     */
    public Job handOver(Job accepted) {
        return keep(submit(accepted));
    }

    /**
     * Puts the intent on record and hands an accepted job over once. The outcome is not on record
     * yet: whoever calls this sees to it, by {@link #keep} or together with more.
     *
     * @param accepted as it is kept
     * @return the job in the state that handing over led to
     * @throws StaleJobException when somebody else hands it over, or called it off; nothing was
     *     sent
     * @throws RuntimeException when the intent cannot be kept; nothing was sent
     */
    public Job submit(Job accepted) {
        VideoProvider provider = providers.named(accepted.provider());
        VideoRequest request = sent(accepted);
        String model = Objects.requireNonNull(accepted.model());
        Job submitting = kept(accepted, new JobState.Submitting());
        return submitting.become(outcome(provider, request, model), clock.instant());
    }

    /**
     * Puts the outcome of handing over on record. May be repeated where it failed, for what failed
     * may have been kept all the same.
     *
     * @param handedOver what {@link #submit} gave
     * @return the job as it stands then: further, where somebody saw to it meanwhile
     * @throws OutcomeNotKeptException when it cannot be kept; the exception carries it
     */
    public Job keep(Job handedOver) {
        try {
            jobs.replace(handedOver);
            return handedOver;
        } catch (StaleJobException changed) {
            return late(handedOver, changed);
        } catch (Throwable notKept) {
            throw new OutcomeNotKeptException(handedOver, notKept);
        }
    }

    private VideoRequest sent(Job job) {
        VideoRequest asked = Objects.requireNonNull(job.request());
        return callbacks
                .apply(job)
                .map(address -> asked.but().callback(address).build())
                .orElse(asked);
    }

    /**
     * It was kept before, though that seemed to fail; or somebody thought that this process had
     * died, and the answer has come all the same.
     */
    private Job late(Job handedOver, StaleJobException changed) {
        try {
            Job now = jobs.find(handedOver.id()).orElseThrow();
            return isKnown(handedOver.state(), now.state()) ? now : kept(now, handedOver.state());
        } catch (RuntimeException notKept) {
            notKept.addSuppressed(changed);
            throw new OutcomeNotKeptException(handedOver, notKept);
        }
    }

    /** A receipt by its task, whatever became of that since. A doubt adds nothing to any state. */
    private static boolean isKnown(JobState outcome, JobState now) {
        return outcome.task().isPresent()
                ? outcome.task().equals(now.task())
                : outcome.stage() == Stage.UNRESOLVED || outcome.stage() == now.stage();
    }

    private Job kept(Job job, JobState next) {
        Job changed = job.become(next, clock.instant());
        jobs.replace(changed);
        return changed;
    }

    /**
     * An adapter that throws, or answers nothing, has broken its promise: nobody knows how far the
     * request got, not even after an OutOfMemoryError. What it throws is not quoted: it may hold a
     * key.
     */
    private static JobState outcome(VideoProvider provider, VideoRequest request, String model) {
        try {
            return outcome(provider.submit(request, model), provider.name());
        } catch (Throwable thrown) {
            return inDoubt("handing over broke off: " + thrown.getClass().getSimpleName());
        }
    }

    private static JobState outcome(Submission submission, String provider) {
        return switch (submission) {
            case Submission.Taken taken when !taken.task().provider().equals(provider) ->
                    inDoubt("the receipt is another provider's: " + taken.task());
            case Submission.Taken taken -> new JobState.Submitted(taken.task());
            case Submission.Refused refused -> new JobState.Rejected(refused.failure());
            case Submission.NotSent notSent -> new JobState.Rejected(notSent.failure());
            case Submission.Unknown unknown -> new JobState.Unresolved(unknown.failure());
        };
    }

    private static JobState inDoubt(String words) {
        return new JobState.Unresolved(Failure.forGood(FailureKind.UNREADABLE, words));
    }
}
