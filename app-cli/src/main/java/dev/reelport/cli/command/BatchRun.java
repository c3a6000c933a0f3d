package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.batch.JobLine;
import dev.reelport.cli.batch.Ledger;
import dev.reelport.cli.batch.LineResult;
import dev.reelport.cli.journal.JournalException;
import dev.reelport.cli.output.Screen;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.UnknownProviderException;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.language.document.Reason;
import dev.reelport.language.report.FailureReport;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Hands over the lines of a batch, some at a time and each once, and follows them where that is
 * wanted. What becomes of them is in the ledger. For one batch; prints from many threads.
 */
final class BatchRun {
    private final Studio studio;
    private final Ledger ledger;
    private final Screen screen;
    private final Surroundings surroundings;
    private final @Nullable FilmFolder films;
    private final Queue<RuntimeException> defects = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /**
     * @param films where they go; absent: nothing is followed
     */
    BatchRun(
            Surroundings surroundings,
            Studio studio,
            Ledger ledger,
            Screen screen,
            @Nullable FilmFolder films) {
        this.studio = studio;
        this.ledger = ledger;
        this.screen = screen;
        this.surroundings = surroundings.unwatched();
        this.films = films;
    }

    /**
     * Does all of it.
     *
     * @param orders to be handed over
     * @param begun lines of an earlier run
     */
    void run(List<BatchOrder> orders, List<JobLine> begun, int parallel) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(parallel, Thread.ofVirtual().factory())) {
            begun.forEach(line -> threads.execute(() -> guarded(() -> follow(line))));
            orders.forEach(order -> threads.execute(() -> guarded(() -> handOver(order))));
        }
    }

    /** What should not have been thrown; one is as good as all. */
    @Nullable RuntimeException defect() {
        return defects.peek();
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException defect) {
            stopped = true;
            defects.add(defect);
        }
    }

    private void handOver(BatchOrder order) {
        if (stopped) {
            return;
        }
        try {
            LedgerLine line = new LedgerLine(ledger, order.line());
            handedOver(order.line(), studio.handOver(order.order(), line).job());
        } catch (RefusedException refused) {
            say(order.line(), "a rule refuses it meanwhile");
        } catch (ServiceException refused) {
            stopped = true;
            say(order.line(), refused.sentence());
        } catch (OutcomeNotKeptException notKept) {
            stopped = notKept.getCause() instanceof JournalException;
            say(order.line(), "warning: " + notKept.getMessage() + because(notKept));
            handedOver(order.line(), notKept.job());
        } catch (JournalException broken) {
            stopped = true;
            say(order.line(), broken.sentence() + "; it was not handed over");
        }
    }

    private static String because(OutcomeNotKeptException notKept) {
        Throwable cause = notKept.getCause();
        return cause == null ? "" : ": " + cause.getMessage();
    }

    private void handedOver(JobLine line, Job job) {
        if (Commission.isTaken(job.state())) {
            say(line, studio.address(job) + ": accepted, model " + job.model());
            follow(line, job);
        } else if (job.state() instanceof JobState.Unresolved lost) {
            say(line, "the answer was lost: " + OutcomePrinter.words(lost.failure()));
        } else {
            say(line, OutcomePrinter.sentence(job, studio));
        }
    }

    private void follow(JobLine line) {
        LineResult known = ledger.known(line.number()).orElseThrow();
        String address = known.address();
        if (films == null || !known.isOpen() || address == null) {
            return;
        }
        try {
            follow(line, studio.find(address));
        } catch (UnknownProviderException | ServiceException | CannotFollowException gone) {
            say(line, String.valueOf(gone.getMessage()));
        }
    }

    private void follow(JobLine line, Job job) {
        if (films == null) {
            return;
        }
        LineResult known = ledger.known(line.number()).orElseThrow();
        LineResult ended = ended(line, known, job, films);
        say(line, "%s: %s".formatted(ended.address(), words(ended)));
        try {
            ledger.keep(line.digest(), ended);
        } catch (JournalException broken) {
            stopped = true;
            say(line, "warning: " + broken.sentence());
        }
    }

    private static String words(LineResult result) {
        FailureReport failure = result.failure();
        return result.state() + (failure == null ? "" : ": " + failure.words());
    }

    private LineResult ended(JobLine line, LineResult known, Job job, FilmFolder folder) {
        try {
            Job last = studio.follow(job, surroundings);
            MissingFilms.sentences(last.state()).forEach(sentence -> say(line, sentence));
            LineResult result = known.now(last);
            return last.state() instanceof JobState.Succeeded succeeded
                    ? brought(result, succeeded, folder)
                    : result;
        } catch (CannotFollowException failed) {
            return failed.failure() == null
                    ? known
                    : known.failing(FailureReport.of(failed.failure()));
        }
    }

    private static LineResult brought(
            LineResult result, JobState.Succeeded succeeded, FilmFolder folder) {
        try {
            return result.withFilms(folder.bring(succeeded));
        } catch (IOException broken) {
            return result.notSaved(Reason.of(broken));
        } catch (ProviderException failed) {
            return result.failing(FailureReport.of(failed.failure()));
        }
    }

    private void say(JobLine line, String sentence) {
        screen.say("line " + line.number() + ": " + sentence);
    }
}
