package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.command.Studio.Handed;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.service.Service;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.cli.service.VideoCreation;
import dev.reelport.cli.service.VideoCreation.End;
import dev.reelport.cli.service.VideoFollowing;
import dev.reelport.cli.service.VideoOrder;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands requests over to a service, each once: its key is on the disk before it is sent, and
 * whoever sends the same with the same key finds what the first became. Thread-safe.
 */
final class ServiceHandover {
    /** A service says after ten minutes at the latest that an answer was lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Set<Stage> UNDECIDED = Set.of(Stage.ACCEPTED, Stage.SUBMITTING);

    private final Surroundings surroundings;
    private final Service service;
    private final Journal journal;
    private final ServicePlans plans;
    private final @Nullable JobId key;

    ServiceHandover(
            Surroundings surroundings, Service service, Journal journal, @Nullable JobId key) {
        this.surroundings = surroundings;
        this.service = service;
        this.journal = journal;
        this.plans = new ServicePlans(service);
        this.key = key;
    }

    Handed handOver(VideoOrder order, @Nullable LedgerLine line) {
        Job intent = intent(order, key(line));
        HandoverRecord kept = new HandoverRecord(journal, service.root(), line, isKnown(line));
        kept.intent(intent);
        End end;
        try {
            end = new VideoCreation(service, order, intent.id()).send();
        } catch (ServiceException refused) {
            kept.refusal(rejected(intent, refused), refused.kind());
            throw plans.translated(order, refused);
        }
        return switch (end) {
            case End.Kept found -> decided(found, intent, kept);
            case End.NotKept notKept ->
                    ended(intent, new JobState.Rejected(notKept.failure()), kept);
            case End.Unknown unknown ->
                    ended(intent, new JobState.Unresolved(unknown.failure()), kept);
        };
    }

    /** A line that was begun before has its key in the ledger. */
    private JobId key(@Nullable LedgerLine line) {
        return Optional.ofNullable(line)
                .flatMap(begun -> begun.ledger().known(begun.line().number()))
                .flatMap(begun -> Optional.ofNullable(begun.job()))
                .map(JobId::new)
                .or(() -> Optional.ofNullable(key))
                .orElseGet(() -> new JobId(UUID.randomUUID().toString()));
    }

    private Job intent(VideoOrder order, JobId name) {
        Instant now = surroundings.clock().instant();
        String provider = Optional.ofNullable(order.asked().provider()).orElse(service.root());
        return new Job(
                name,
                provider,
                order.asked().model(),
                order.asked().request(),
                new JobState.Submitting(),
                now,
                null,
                now,
                1);
    }

    /** Only a key that a person names was there before without a ledger. */
    private boolean isKnown(@Nullable LedgerLine line) {
        return line == null
                && key != null
                && journal.contents().latest().stream()
                        .filter(entry -> entry.job().equals(key.value()))
                        .filter(entry -> service.root().equals(entry.server()))
                        .anyMatch(entry -> entry.video() != null);
    }

    private Job rejected(Job intent, ServiceException refused) {
        Failure failure = Failure.forGood(FailureKind.INVALID, refused.sentence());
        return stands(intent, intent, new JobState.Rejected(failure));
    }

    private Handed ended(Job intent, JobState state, HandoverRecord kept) {
        Job job = stands(intent, intent, state);
        kept.outcome(job);
        return new Handed(job, List.of());
    }

    /** The provider's own answer is waited for, as it is where a provider is asked from here. */
    private Handed decided(End.Kept found, Job intent, HandoverRecord kept) {
        Job first = found.job();
        kept.outcome(stands(intent, first, first.state()), first, found.findings());
        Job last = decided(first);
        if (last.state().stage() != first.state().stage()) {
            kept.outcome(stands(intent, last, last.state()), last, found.findings());
        }
        return new Handed(last, found.findings());
    }

    private Job decided(Job video) {
        Instant end = surroundings.clock().instant().plus(PATIENCE);
        Job[] last = {video};
        try {
            return new VideoFollowing(
                            service,
                            seen ->
                                    !UNDECIDED.contains(seen.job().state().stage())
                                            || surroundings.clock().instant().isAfter(end),
                            look -> last[0] = look.job())
                    .follow(video);
        } catch (ServiceException unseen) {
            return last[0];
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return last[0];
        }
    }

    /** A job by the name of its key. */
    private Job stands(Job intent, Job job, JobState state) {
        return new Job(
                intent.id(),
                job.provider(),
                job.model(),
                intent.request(),
                state,
                intent.createdAt(),
                null,
                surroundings.clock().instant(),
                intent.version() + 1);
    }

    /** Whoever asks again with the same key pays once. */
    String doubt(Job job) {
        return """
        The outcome is unknown: %s.
        %s may have the request. It has one video made of it, however often it is asked with the same key:
          - to find out, run the same command again with --idempotency-key %s
        «reelport journal» lists what was asked and when.\
        """
                .formatted(OwnStudio.why(job), service.root(), job.id());
    }
}
