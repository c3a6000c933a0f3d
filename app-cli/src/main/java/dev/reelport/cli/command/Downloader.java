package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.document.Reason;
import dev.reelport.cli.output.FindingReport;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.VideoProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Brings the films of a finished job home, or says why there are none. */
final class Downloader {
    private final Surroundings surroundings;
    private final Session session;
    private final Screen screen;
    private final Path out;

    Downloader(Surroundings surroundings, Session session, Screen screen, Path out) {
        this.surroundings = surroundings;
        this.session = session;
        this.screen = screen;
        this.out = out;
    }

    /**
     * Makes the folder where it is missing, and writes into it: a film that is paid for has to find
     * its place.
     *
     * @throws UnusableFolderException when that does not work
     */
    static void tryFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".reelport-", ".part"));
        } catch (IOException broken) {
            throw new UnusableFolderException(broken);
        }
    }

    int bring(Job job, List<FindingReport> findings) {
        if (!(job.state() instanceof JobState.Succeeded succeeded)) {
            new OutcomePrinter(screen).tell(job, findings);
            return ExitCode.of(job.state());
        }
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

    private static String notBrought(ProviderTask task, String reason) {
        return "the film of %s is finished but was not saved: %s\nTo fetch it: reelport download %s --out DIR"
                .formatted(task, reason, Shell.word(task));
    }

    private List<Path> brought(JobState.Succeeded succeeded) throws IOException {
        List<Path> films = new ArrayList<>();
        for (Clip clip : succeeded.clips()) {
            films.add(brought(clip, new FilmName(clip.task(), films.size() + 1)));
        }
        return films;
    }

    private Path brought(Clip clip, FilmName name) throws IOException {
        Path folder = surroundings.workingDirectory().resolve(out);
        Files.createDirectories(folder);
        // Not a temporary file of Java's, which nobody else may read.
        Path draft = folder.resolve(".reelport-" + UUID.randomUUID() + ".part");
        try {
            fetch(clip, draft);
            String free = free(folder, draft, name);
            Files.move(draft, folder.resolve(free), StandardCopyOption.REPLACE_EXISTING);
            return out.resolve(free).normalize();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void fetch(Clip clip, Path draft) throws IOException {
        VideoProvider provider = session.providers().named(clip.task().provider());
        try (Film film = provider.fetch(clip)) {
            long length = Files.copy(film.bytes(), draft);
            if (film.length() >= 0 && film.length() != length) {
                throw new IOException("only %d of %d bytes came".formatted(length, film.length()));
            }
        }
    }

    /** A name that no other film has: two addresses may look alike as names of files. */
    private String free(Path folder, Path draft, FilmName name) throws IOException {
        Path usual = folder.resolve(name.usual());
        if (!Files.exists(usual) || Files.mismatch(draft, usual) < 0) {
            return name.usual();
        }
        screen.say(
                "%s is something else and stays; the film of %s is %s"
                        .formatted(name.usual(), name.task(), name.unmistakable()));
        return name.unmistakable();
    }
}
