package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.batch.LineResult;
import dev.reelport.cli.command.Studio.Handed;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.journal.JournalEntry;
import dev.reelport.cli.journal.JournalException;
import dev.reelport.cli.output.Shell;
import dev.reelport.cli.service.Order;
import dev.reelport.cli.service.PlanAnswer;
import dev.reelport.cli.service.Service;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.cli.service.ServiceException.Kind;
import dev.reelport.cli.service.VideoCreation;
import dev.reelport.cli.service.VideoCreation.End;
import dev.reelport.cli.service.VideoFollowing;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.language.report.FindingReport;
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
    private final @Nullable JobId key;

    ServiceHandover(
            Surroundings surroundings, Service service, Journal journal, @Nullable JobId key) {
        this.surroundings = surroundings;
        this.service = service;
        this.journal = journal;
        this.key = key;
    }

    /** Refuses what no model would make. */
    void check(Order order) {
        try {
            List<PlanAnswer.Opinion> opinions = service.plan(order, false).models();
            if (opinions.stream().allMatch(PlanAnswer.Opinion::isRefused)) {
                throw refused(
                        order,
                        opinions.stream()
                                .flatMap(opinion -> opinion.findings().stream())
                                .filter(finding -> isReason(finding, order.fidelity()))
                                .distinct()
                                .toList());
            }
        } catch (ServiceException refused) {
            throw translated(order, refused);
        }
    }

    private static boolean isReason(FindingReport finding, Fidelity fidelity) {
        return finding.kind().equals("violation")
                || (finding.kind().equals("adjustment") && fidelity == Fidelity.STRICT);
    }

    /** What is wrong with the request is told with its places. */
    private RuntimeException translated(Order order, ServiceException refused) {
        return refused.kind() == Kind.REQUEST && !refused.findings().isEmpty()
                ? refused(order, refused.findings())
                : refused;
    }

    private RefusedException refused(Order order, List<FindingReport> findings) {
        return new RefusedException(
                findings.stream().map(order.asked()::refusal).toList(),
                "the service cannot have this made; nothing was handed over. To see what each"
                        + " model can do: reelport providers --server "
                        + Shell.word(service.root()));
    }

    Handed handOver(Order order, @Nullable LedgerLine line) {
        Job intent = intent(order, key(line));
        keepIntent(intent, line);
        End end;
        try {
            end = new VideoCreation(service, order, intent.id()).send();
        } catch (ServiceException refused) {
            keepRefusal(intent, refused, line);
            throw translated(order, refused);
        }
        return switch (end) {
            case End.Kept kept -> decided(kept, intent, line);
            case End.NotKept notKept ->
                    ended(intent, new JobState.Rejected(notKept.failure()), line);
            case End.Unknown unknown ->
                    ended(intent, new JobState.Unresolved(unknown.failure()), line);
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

    private Job intent(Order order, JobId name) {
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

    /** An intent in the ledger that was never sent is harmless: it is sent with the same key. */
    private void keepIntent(Job intent, @Nullable LedgerLine line) {
        keep(intent, null, List.of(), line);
    }

    /** The service proved that it does not have it; a batch may ask it again with the same key. */
    private void keepRefusal(Job intent, ServiceException refused, @Nullable LedgerLine line) {
        Failure failure = Failure.forGood(FailureKind.INVALID, refused.sentence());
        Job rejected = stands(intent, intent, new JobState.Rejected(failure));
        keep(rejected, null, List.of(), refused.kind() == Kind.REQUEST ? line : null);
    }

    private Handed ended(Job intent, JobState state, @Nullable LedgerLine line) {
        Job job = stands(intent, intent, state);
        keepOutcome(job, job, null, List.of(), line);
        return new Handed(job, List.of());
    }

    /** The provider's own answer is waited for, as it is where a provider is asked from here. */
    private Handed decided(End.Kept kept, Job intent, @Nullable LedgerLine line) {
        Job first = kept.job();
        keepOutcome(first, stands(intent, first, first.state()), first, kept.findings(), line);
        Job last = decided(first);
        if (last.state().stage() != first.state().stage()) {
            keepOutcome(last, stands(intent, last, last.state()), last, kept.findings(), line);
        }
        return new Handed(last, kept.findings());
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

    private void keepOutcome(
            Job told,
            Job job,
            @Nullable Job video,
            List<FindingReport> findings,
            @Nullable LedgerLine line) {
        try {
            keep(job, video, findings, line);
        } catch (JournalException notKept) {
            throw new OutcomeNotKeptException(told, notKept);
        }
    }

    private void keep(
            Job job, @Nullable Job video, List<FindingReport> findings, @Nullable LedgerLine line) {
        String name = video == null ? null : video.id().value();
        if (line != null) {
            LineResult result = LineResult.of(line.line().number(), job, findings).named(name);
            line.ledger().keep(line.line().digest(), result);
        }
        journal.append(JournalEntry.of(job, service.root(), name));
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
