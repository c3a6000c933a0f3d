package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.language.document.Reason;
import dev.reelport.language.report.FindingReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings the films of a finished job home, or says why there are none. */
final class Downloader {
    private final Screen screen;
    private final FilmFolder folder;
    private final KeptFilms kept;
    private final Studio studio;

    Downloader(Surroundings surroundings, Studio studio, Screen screen, Path out) {
        this.screen = screen;
        this.studio = studio;
        this.folder = new FilmFolder(surroundings, studio, screen, out);
        this.kept = new KeptFilms(studio, screen);
    }

    int bring(Job job, List<FindingReport> findings) {
        if (!(job.state() instanceof JobState.Succeeded succeeded)) {
            new OutcomePrinter(screen, studio).tell(job, findings);
            return ExitCode.of(job.state());
        }
        Address address = address(job, succeeded);
        kept.tell(job);
        MissingFilms.sentences(succeeded).forEach(screen::say);
        try {
            List<Path> films = brought(succeeded);
            screen.result(
                    JobReport.of(job, address, films, findings),
                    films.stream().map(Path::toString).toList());
            return ExitCode.DONE;
        } catch (IOException broken) {
            String words = Reason.of(broken);
            screen.error(notBrought(address, words), address, null);
            return ExitCode.BROKEN;
        } catch (ProviderException failed) {
            String words = OutcomePrinter.words(failed.failure());
            screen.error(notBrought(address, words), address, failed.failure());
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
                return folder.bring(studio.fresh(succeeded).orElseThrow(() -> failed));
            }
            throw failed;
        }
    }

    private Address address(Job job, JobState.Succeeded succeeded) {
        return Optional.ofNullable(studio.address(job))
                .orElseGet(() -> Address.of(succeeded.receipt()));
    }

    private static String notBrought(Address address, String reason) {
        return "the film of %s is finished but was not saved: %s\nTo fetch it: reelport download %s --out DIR"
                .formatted(address, reason, address.words());
    }
}
