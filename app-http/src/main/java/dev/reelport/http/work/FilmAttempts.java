package dev.reelport.http.work;

import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;

/** How often it is tried to bring a film home. */
public final class FilmAttempts {
    /** With waits of up to ten minutes these are a week. */
    private static final int MOST = 1_000;

    /** What is no film, or too large a one, may be somebody's passing mistake; for 17 minutes. */
    private static final int MOST_SENSELESS = 10;

    private FilmAttempts() {}

    /** Whether there will be another attempt: the film is not here, and may still come. */
    public static boolean goOn(FilmCopy copy) {
        Failure trouble = copy.trouble();
        return trouble != null && !isGone(trouble) && copy.attempts() < most(trouble);
    }

    private static int most(Failure trouble) {
        boolean senseless =
                trouble.kind() == FailureKind.UNREADABLE && trouble.retry() instanceof Retry.Never;
        return senseless ? MOST_SENSELESS : MOST;
    }

    private static boolean isGone(Failure trouble) {
        return trouble.kind() == FailureKind.GONE && trouble.retry() instanceof Retry.Never;
    }

    /** Whether only its link is dead: a new look may bring another one. */
    static boolean needsLook(FilmCopy copy) {
        Failure trouble = copy.trouble();
        return trouble != null && trouble.kind() == FailureKind.GONE && !isGone(trouble);
    }
}
