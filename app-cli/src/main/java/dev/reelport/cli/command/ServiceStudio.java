package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.PlanReport;
import dev.reelport.cli.output.Ticker;
import dev.reelport.cli.service.HomeFilms;
import dev.reelport.cli.service.PlanAnswer;
import dev.reelport.cli.service.Service;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.cli.service.ServiceException.Kind;
import dev.reelport.cli.service.VideoFollowing;
import dev.reelport.cli.service.VideoFollowing.Seen;
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
import dev.reelport.language.document.BadInputException;
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
        this.handover = new ServiceHandover(surroundings, service, journal, key);
    }

    /** A request as it goes to the service. */
    private record Written(dev.reelport.cli.service.Order order) implements Order {
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
        boolean all = asked.provider() == null && asked.model() == null;
        try {
            return service.plan(written(asked, fidelity).order(), all).models().stream()
                    .map(ServiceStudio::report)
                    .toList();
        } catch (ServiceException refused) {
            if (refused.findings().isEmpty()) {
                throw refused;
            }
            throw new BadInputException(refused.findings().stream().map(asked::refusal).toList());
        }
    }

    private static PlanReport report(PlanAnswer.Opinion said) {
        return new PlanReport(
                said.provider(), said.model(), said.verdict(), said.findings(), null, null);
    }

    @Override
    public Order order(RequestFile asked, Fidelity fidelity) {
        return written(asked, fidelity);
    }

    private static Written written(RequestFile asked, Fidelity fidelity) {
        return new Written(
                dev.reelport.cli.service.Order.of(asked, fidelity, ObjectMapper.getDefault()));
    }

    @Override
    public void check(Order order) {
        handover.check(((Written) order).order());
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

    private static JobId video(String name) {
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
        try {
            service.cancel(job.id());
            return Cancellation.DONE;
        } catch (ServiceException refused) {
            if (refused.kind() == Kind.CONFLICT) {
                return whyNot(refused.sentence());
            }
            if (refused.failure() != null) {
                return Cancellation.IN_DOUBT;
            }
            throw refused;
        }
    }

    /** What is not clearly a no leaves it open. */
    private static Cancellation whyNot(String sentence) {
        if (sentence.contains("knows no way")) {
            return Cancellation.UNSUPPORTED;
        }
        return sentence.contains("too late") ? Cancellation.TOO_LATE : Cancellation.IN_DOUBT;
    }

    @Override
    public Job now(Job job) {
        return service.video(job.id());
    }

    @Override
    public Adoption adopt(ProviderTask task, @Nullable String lost) {
        try {
            if (lost != null) {
                return new Adoption(service.resolve(video(lost), task), "adopted");
            }
            Service.Adopted adopted = service.adopt(task);
            return new Adoption(
                    adopted.job(), adopted.isNew() ? "adopted" : "the service has this already");
        } catch (ServiceException refused) {
            if (refused.kind() == Kind.CONFLICT) {
                throw new IllegalArgumentException(refused.sentence(), refused);
            }
            throw refused;
        }
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
