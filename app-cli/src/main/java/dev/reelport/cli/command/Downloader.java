package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.Providers;
import dev.reelport.language.document.Reason;
import dev.reelport.language.report.FindingReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Brings the films of a finished job home, or says why there are none. */
final class Downloader {
    private final Screen screen;
    private final FilmFolder folder;
    private final KeptFilms kept;
    private final Providers providers;

    Downloader(Surroundings surroundings, Session session, Screen screen, Path out) {
        this.screen = screen;
        this.providers = session.providers();
        this.folder = new FilmFolder(surroundings, session, screen, out);
        this.kept = new KeptFilms(providers, screen);
    }

    int bring(Job job, List<FindingReport> findings) {
        if (!(job.state() instanceof JobState.Succeeded succeeded)) {
            new OutcomePrinter(screen).tell(job, findings);
            return ExitCode.of(job.state());
        }
        kept.tell(job);
        MissingFilms.sentences(succeeded).forEach(screen::say);
        try {
            List<Path> films = brought(succeeded);
            screen.result(
                    JobReport.of(job, films, findings),
                    films.stream().map(Path::toString).toList());
            return ExitCode.DONE;
        } catch (IOException broken) {
            String words = Reason.of(broken);
            screen.error(notBrought(succeeded.receipt(), words), succeeded.receipt(), null);
            return ExitCode.BROKEN;
        } catch (ProviderException failed) {
            String words = OutcomePrinter.words(failed.failure());
            screen.error(
                    notBrought(succeeded.receipt(), words), succeeded.receipt(), failed.failure());
            return ExitCode.ofFetching(failed.failure());
        }
    }

    /** A link that has run out is replaced once, by what a fresh look brings. */
    private List<Path> brought(JobState.Succeeded succeeded) throws IOException {
        try {
            return folder.bring(succeeded);
        } catch (ProviderException failed) {
            boolean gone = failed.failure().kind() == FailureKind.GONE;
            if (gone && failed.failure().retry() instanceof Retry.Later) {
                return folder.bring(lookedAtAgain(succeeded, failed));
            }
            throw failed;
        }
    }

    private JobState.Succeeded lookedAtAgain(
            JobState.Succeeded succeeded, ProviderException failed) {
        ProviderTask task = succeeded.receipt();
        if (providers.named(task.provider()).poll(task) instanceof PollResult.Succeeded fresh) {
            return new JobState.Succeeded(task, fresh.clips(), succeeded.missing());
        }
        throw failed;
    }

    private static String notBrought(ProviderTask task, String reason) {
        return "the film of %s is finished but was not saved: %s\nTo fetch it: reelport download %s --out DIR"
                .formatted(task, reason, Shell.word(task));
    }
}
