package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.FindingReport;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.VideoProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Brings the films of a finished job home, or says why there are none. */
final class Homecoming {
    private final Surroundings surroundings;
    private final Session session;
    private final Screen screen;
    private final Path out;

    Homecoming(Surroundings surroundings, Session session, Screen screen, Path out) {
        this.surroundings = surroundings;
        this.session = session;
        this.screen = screen;
        this.out = out;
    }

    int bring(Job job, List<FindingReport> findings) throws IOException {
        if (!(job.state() instanceof JobState.Succeeded succeeded)) {
            new Sorrow(screen).tell(job, findings);
            return ExitCode.of(job.state());
        }
        List<Path> films = new ArrayList<>();
        for (Clip clip : succeeded.clips()) {
            films.add(out.resolve(name(clip.task(), films.size() + 1)));
            bring(clip, surroundings.workingDirectory().resolve(films.getLast()));
        }
        screen.result(
                JobReport.of(job, films, findings), films.stream().map(Path::toString).toList());
        return ExitCode.DONE;
    }

    private void bring(Clip clip, Path target) throws IOException {
        VideoProvider provider = session.providers().named(clip.task().provider());
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path draft =
                Files.createTempFile(target.toAbsolutePath().getParent(), ".reelport-", ".part");
        try (Film film = provider.fetch(clip)) {
            long length = Files.copy(film.bytes(), draft, StandardCopyOption.REPLACE_EXISTING);
            if (film.length() >= 0 && film.length() != length) {
                throw new IOException(
                        "the film broke off: %d of %d bytes came; reelport download %s tries again"
                                .formatted(length, film.length(), clip.task()));
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The second film and those after it get a number. */
    private static String name(ProviderTask task, int number) {
        String safe = (task.provider() + "-" + task.id()).replaceAll("[^A-Za-z0-9._-]", "_");
        return safe + (number == 1 ? "" : "-" + number) + ".mp4";
    }
}
