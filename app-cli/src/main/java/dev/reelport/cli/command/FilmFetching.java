package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings.Pause;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.language.document.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/**
 * Fetches a film whole. One that breaks off on its way is fetched again, a few times; what is no
 * film at all is refused. Thread-safe.
 */
final class FilmFetching {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int BUFFER = 1 << 16;

    private final Function<Clip, Film> source;
    private final Pause pause;

    FilmFetching(Function<Clip, Film> source, Pause pause) {
        this.source = source;
        this.pause = pause;
    }

    /**
     * @throws IOException when the file cannot be written
     * @throws ProviderException when there is no film, or it never came whole
     */
    void fetch(Clip clip, Path file) throws IOException {
        for (int trial = 1; true; trial++) {
            try {
                fetchOnce(clip, file);
                FilmBeginning.refuseOther(file);
                return;
            } catch (BrokenOffException broken) {
                if (trial == TRIES) {
                    throw failed(broken.getMessage() + ", in each of " + TRIES + " tries");
                }
                rest(trial);
            }
        }
    }

    private void fetchOnce(Clip clip, Path file) throws IOException, BrokenOffException {
        try (Film film = source.apply(clip);
                OutputStream out = Files.newOutputStream(file)) {
            long length = copied(film, out);
            if (film.length() >= 0 && film.length() != length) {
                throw new BrokenOffException(
                        "only %d of %d bytes came".formatted(length, film.length()));
            }
        }
    }

    /** Which side breaks matters: a full disk does not get emptier by fetching again. */
    private static long copied(Film film, OutputStream out) throws IOException, BrokenOffException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        int count = read(film.bytes(), buffer, length);
        while (count >= 0) {
            out.write(buffer, 0, count);
            length += count;
            count = read(film.bytes(), buffer, length);
        }
        return length;
    }

    private static int read(InputStream bytes, byte[] buffer, long before)
            throws BrokenOffException {
        try {
            return bytes.read(buffer);
        } catch (IOException broken) {
            throw new BrokenOffException(broke(before, Reason.of(broken)));
        } catch (ProviderException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            // Of a library; what it says may quote a link.
            throw new BrokenOffException(
                    broke(before, "nothing more came in time, or the connection broke"));
        }
    }

    private static String broke(long before, String reason) {
        return "it broke off after %d bytes: %s".formatted(before, reason);
    }

    private void rest(int trial) {
        try {
            pause.take(PAUSE.multipliedBy(trial));
        } catch (InterruptedException stopped) {
            throw failed("it broke off, and nobody wanted to wait");
        }
    }

    static ProviderException failed(String words) {
        return new ProviderException(Failure.forNow(FailureKind.UNREADABLE, words));
    }

    /** The bytes stopped before their end. */
    private static final class BrokenOffException extends Exception {
        private static final long serialVersionUID = 1;

        BrokenOffException(String sentence) {
            super(sentence);
        }
    }
}
