package dev.reelport.cli.command;

import dev.reelport.cli.batch.LineResult;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.journal.JournalEntry;
import dev.reelport.cli.journal.JournalException;
import dev.reelport.cli.service.ServiceException.Kind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.language.report.FindingReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on the disk of one request that is handed over to a service. Its jobs are named by the
 * key of the request.
 */
final class HandoverRecord {
    private final Journal journal;
    private final String server;
    private final @Nullable LedgerLine line;
    private final boolean isKnown;

    /**
     * @param server where the service is
     * @param line of a batch, whose ledger knows of it too; absent: it is no batch
     * @param isKnown whether the journal knows the video of the key: then asking again leaves no
     *     doubt, and a refusal is one of another request
     */
    HandoverRecord(Journal journal, String server, @Nullable LedgerLine line, boolean isKnown) {
        this.journal = journal;
        this.server = server;
        this.line = line;
        this.isKnown = isKnown;
    }

    /**
     * That it is about to be sent. An intent in the ledger that was never sent is harmless: it is
     * sent later, with the same key.
     *
     * @throws JournalException when that could not be kept
     */
    void intent(Job job) {
        if (!isKnown) {
            keep(job, null, List.of(), line);
        }
    }

    /** That the service does not have it; a batch may ask it again unless the request is wrong. */
    void refusal(Job job, Kind kind) {
        if (!isKnown) {
            keep(job, null, List.of(), kind == Kind.REQUEST ? line : null);
        }
    }

    /**
     * What became of it, where the service knows no video of it.
     *
     * @throws OutcomeNotKeptException when that could not be kept
     */
    void outcome(Job job) {
        if (!isKnown) {
            outcome(job, job, null, List.of());
        }
    }

    /**
     * The video that it became.
     *
     * @throws OutcomeNotKeptException with the video, when that could not be kept
     */
    void outcome(Job job, Job video, List<FindingReport> findings) {
        outcome(job, video, video.id().value(), findings);
    }

    private void outcome(Job job, Job told, @Nullable String video, List<FindingReport> findings) {
        try {
            keep(job, video, findings, line);
        } catch (JournalException notKept) {
            throw new OutcomeNotKeptException(told, notKept);
        }
    }

    private void keep(
            Job job,
            @Nullable String video,
            List<FindingReport> findings,
            @Nullable LedgerLine batch) {
        if (batch != null) {
            int number = batch.line().number();
            batch.ledger()
                    .keep(batch.line().digest(), LineResult.of(number, job, findings).named(video));
        }
        journal.append(JournalEntry.of(job, server, video));
    }
}
