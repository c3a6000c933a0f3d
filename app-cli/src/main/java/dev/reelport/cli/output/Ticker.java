package dev.reelport.cli.output;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Words;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a task goes on: a bar where somebody watches, and otherwise a line whenever the stage
 * changes or another tenth is done. For one thread.
 */
public final class Ticker implements AutoCloseable {
    private static final int WHOLE = 100;
    private static final int STEP = 10;

    /** Fits every terminal; wider ones gain nothing by a longer bar. */
    private static final int LONGEST_BAR = 79;

    private static final int LONGEST_NAME = 30;

    private final PrintStream err;
    private final String task;
    private final @Nullable ProgressBar bar;
    private @Nullable Stage stage;
    private int percent = -STEP;
    private String told = "";

    /**
     * @param task the address at the provider
     * @param watched whether somebody watches
     */
    public Ticker(PrintStream err, String task, boolean watched) {
        this.err = err;
        this.task = Printable.of(task);
        this.bar = watched ? bar(err, this.task) : null;
    }

    private static ProgressBar bar(PrintStream err, String task) {
        return new ProgressBarBuilder()
                .setTaskName(shortened(task))
                .setInitialMax(WHOLE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, LONGEST_BAR))
                .hideEta()
                .build();
    }

    /** A long address would leave no room for the bar; it was told before in full. */
    private static String shortened(String task) {
        return task.length() <= LONGEST_NAME ? task : task.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** Shows what a look brought. */
    public void show(Look look) {
        JobState state = look.job().state();
        if (look.trouble() != null) {
            tell(look.trouble(), state);
        } else if (look.result() instanceof PollResult.Unknown unknown) {
            tell("the provider reports the unknown status «" + unknown.word() + "»");
        } else {
            told = "";
        }
        if (bar != null) {
            percent(state).ifPresent(bar::stepTo);
            bar.setExtraMessage(Words.of(state.stage()));
        } else {
            line(state);
        }
    }

    /** Trouble that ends the following is told by whoever ends it. */
    private void tell(Failure trouble, JobState state) {
        if (trouble.retry() instanceof Retry.Later && !state.stage().isFinal()) {
            tell("cannot be looked at now, trying again: " + trouble.words());
        }
    }

    private void tell(String sentence) {
        if (!sentence.equals(told)) {
            told = sentence;
            String line = Printable.of(task + ": " + sentence);
            err.println(bar == null ? line : overBar(line));
        }
    }

    /** Begins where the bar begins, and covers what is left of it. */
    private static String overBar(String line) {
        return "\r" + line + " ".repeat(Math.max(0, LONGEST_BAR - line.length()));
    }

    private void line(JobState state) {
        Optional<Integer> now = percent(state);
        boolean further = now.isPresent() && now.get() >= percent + STEP;
        if (state.stage() != stage || further) {
            stage = state.stage();
            percent = now.orElse(percent);
            err.println(
                    task + ": " + Words.of(stage) + now.map(done -> " " + done + "%").orElse(""));
        }
    }

    private static Optional<Integer> percent(JobState state) {
        return switch (state) {
            case JobState.Succeeded succeeded -> Optional.of(WHOLE);
            case JobState.Running running ->
                    Optional.ofNullable(running.progress()).map(Progress::percent);
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
