package dev.reelport.http.work;

import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;

/** How long it is tried to bring a film home. */
public final class CopyAttempts {
    /** With waits of up to ten minutes these are a good three hours. */
    private static final int MOST = 25;

    private CopyAttempts() {}

    /** Whether a film that is not at home will be tried again. */
    public static boolean isOpen(FilmCopy copy) {
        Failure trouble = copy.trouble();
        return trouble != null && trouble.kind() != FailureKind.GONE && copy.attempts() < MOST;
    }
}
