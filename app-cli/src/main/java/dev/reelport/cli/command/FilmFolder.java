package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Where films go. No film replaces another. Thread-safe. */
final class FilmFolder {
    private final Surroundings surroundings;
    private final Screen screen;
    private final Path out;
    private final FilmFetching fetching;
    private final ReentrantLock naming = new ReentrantLock();

    FilmFolder(Surroundings surroundings, Studio studio, Screen screen, Path out) {
        this.surroundings = surroundings;
        this.screen = screen;
        this.out = out;
        this.fetching = new FilmFetching(studio::fetch, surroundings.pause());
    }

    /**
     * Makes the folder where it is missing, and writes into it: a film that is paid for has to find
     * its place.
     *
     * @throws UnusableFolderException when that does not work
     */
    static void tryOut(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".reelport-", ".part"));
        } catch (IOException broken) {
            throw new UnusableFolderException(broken);
        }
    }

    /**
     * Brings every film home.
     *
     * @return the files, from where the command was called
     * @throws IOException when one cannot be saved
     * @throws dev.reelport.domain.provider.ProviderException when one cannot be fetched
     */
    List<Path> bring(JobState.Succeeded succeeded) throws IOException {
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
            fetching.fetch(clip, draft);
            return out.resolve(named(folder, draft, name)).normalize();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Two films at once may want the same name. */
    private String named(Path folder, Path draft, FilmName name) throws IOException {
        naming.lock();
        try {
            String free = free(folder, draft, name);
            Files.move(draft, folder.resolve(free), StandardCopyOption.REPLACE_EXISTING);
            return free;
        } finally {
            naming.unlock();
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
