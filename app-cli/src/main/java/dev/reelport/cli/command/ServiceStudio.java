package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.PlanReport;
import dev.reelport.cli.output.Ticker;
import dev.reelport.cli.service.HomeFilms;
import dev.reelport.cli.service.Service;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.cli.service.VideoFollowing;
import dev.reelport.cli.service.VideoFollowing.Seen;
import dev.reelport.cli.service.VideoOrder;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import dev.reelport.language.report.DecisionLine;
import dev.reelport.language.report.FindingReport;
import dev.reelport.language.report.ModelReport;
import dev.reelport.language.request.RequestFile;
import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Films are made by a service. A job that it told of is called like its video and has no request; a
 * job with a request is one that the service may not have.
 */
final class ServiceStudio implements Studio {
    private final Service service;
    private final HomeFilms films;
    private final Journal journal;
    private final ServicePlans plans;
    private final ServiceDecisions decisions;
    private final ServiceHandover handover;

    /**
     * @param service which it closes
     * @param key of the next request; absent: each has a new one
     */
    ServiceStudio(
            Surroundings surroundings, Service service, Journal journal, @Nullable JobId key) {
        this.service = service;
        this.films = new HomeFilms(service);
        this.journal = journal;
        this.plans = new ServicePlans(service);
        this.decisions = new ServiceDecisions(service);
        this.handover = new ServiceHandover(surroundings, service, journal, key);
    }

    /** A request as it goes to the service. */
    private record Written(VideoOrder order) implements Order {
        @Override
        public List<FindingReport> findings() {
            return List.of();
        }
    }

    @Override
    public List<ModelReport> models() {
        return service.models();
    }

    @Override
    public List<PlanReport> plans(RequestFile asked, Fidelity fidelity) {
        return plans.plans(written(asked, fidelity).order());
    }

    @Override
    public Order order(RequestFile asked, Fidelity fidelity) {
        return written(asked, fidelity);
    }

    private static Written written(RequestFile asked, Fidelity fidelity) {
        return new Written(VideoOrder.of(asked, fidelity, ObjectMapper.getDefault()));
    }

    @Override
    public void check(Order order) {
        plans.check(((Written) order).order());
    }

    @Override
    public Handed handOver(Order order, @Nullable LedgerLine line) {
        return handover.handOver(((Written) order).order(), line);
    }

    @Override
    public Job find(String name) {
        JobId video = video(name);
        try {
            return service.video(video);
        } catch (ServiceException failed) {
            throw seen(failed, address(video));
        }
    }

    /**
     * The name of a video.
     *
     * @throws IllegalArgumentException when no video is called so
     */
    static JobId video(String name) {
        try {
            return new JobId(name);
        } catch (IllegalArgumentException notAName) {
            throw new IllegalArgumentException(
                    "a service calls a video by a name of its own, as create --server printed it,"
                            + " unlike «"
                            + name
                            + "»",
                    notAName);
        }
    }

    /** No answer says nothing about the video. */
    private static RuntimeException seen(ServiceException failed, Address address) {
        Failure failure = failed.failure();
        return failure == null ? failed : CannotFollowException.unseen(address, failure);
    }

    private Address address(JobId video) {
        return new Address(video.value(), service.root());
    }

    @Override
    public @Nullable Address address(Job job) {
        return job.request() == null ? address(job.id()) : null;
    }

    /** It was looked at when it was found. */
    @Override
    public Look look(Job job) {
        return new Look(job, null, null);
    }

    @Override
    public Job follow(Job job, Surroundings watched) {
        Address address = address(job.id());
        try (Ticker ticker = new Ticker(watched.err(), address.name(), watched.terminal())) {
            return new VideoFollowing(service, ServiceStudio::isOver, ticker::show).follow(job);
        } catch (InterruptedException stopped) {
            throw CannotFollowException.interrupted(address);
        } catch (ServiceException failed) {
            throw failed.failure() == null
                    ? failed
                    : CannotFollowException.because(address, failed.failure());
        }
    }

    /** An answer that was lost waits for a person. */
    private static boolean isOver(Seen seen) {
        return switch (seen.job().state().stage()) {
            case SUCCEEDED -> seen.areFilmsSettled();
            case FAILED, CANCELLED, REJECTED, ABANDONED, UNRESOLVED -> true;
            case ACCEPTED, SUBMITTING, SUBMITTED, RUNNING -> false;
        };
    }

    @Override
    public Film fetch(Clip clip) {
        return films.fetch(clip);
    }

    /** Its links do not run out. */
    @Override
    public Optional<JobState.Succeeded> fresh(JobState.Succeeded succeeded) {
        return Optional.empty();
    }

    @Override
    public Cancellation cancel(Job job) {
        return decisions.cancel(job);
    }

    @Override
    public Job now(Job job) {
        return service.video(job.id());
    }

    @Override
    public Adoption adopt(ProviderTask task, @Nullable String lost) {
        return decisions.adopt(task, lost == null ? null : video(lost));
    }

    @Override
    public List<DecisionLine> decisions(Job job) {
        return service.decisions(job.id());
    }

    /** The service knows, and tells it of each video. */
    @Override
    public long doubtful(String provider) {
        return 0;
    }

    @Override
    public String doubt(Job job) {
        Address address = address(job);
        return address == null ? handover.doubt(job) : doubt(job, address);
    }

    private static String doubt(Job job, Address address) {
        return """
        The outcome of %s is unknown: %s.
        %s may be making the film and may charge for it. The service never sends the request again by itself.
        Look at the list of tasks that the provider keeps:
          - if the task is there:     reelport adopt %s/TASK-ID --job %s
          - if it is not there:       run the same command again\
        """
                .formatted(
                        address,
                        OwnStudio.why(job),
                        job.provider(),
                        job.provider(),
                        address.words());
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public String server() {
        return Objects.requireNonNull(service.root());
    }

    @Override
    public void close() {
        service.close();
    }
}
