package dev.reelport.http.work;

import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;

/** How often it is tried to bring a film home. */
public final class FilmAttempts {
    /** With waits of up to ten minutes these are a good three hours. */
    private static final int MOST = 25;

    private FilmAttempts() {}

    /** Whether there will be another attempt: the film is not here, and may still come. */
    public static boolean goOn(FilmCopy copy) {
        Failure trouble = copy.trouble();
        return trouble != null && trouble.kind() != FailureKind.GONE && copy.attempts() < MOST;
    }
}
