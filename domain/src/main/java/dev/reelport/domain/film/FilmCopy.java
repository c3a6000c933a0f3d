package dev.reelport.domain.film;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.JobId;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with bringing one film of a job home.
 *
 * @param job whose film
 * @param number which one of its clips, from 0
 * @param attempts how often it was tried; at least 1
 * @param film at home; absent: not yet
 * @param trouble why the last attempt brought nothing; absent: it did
 */
public record FilmCopy(
        JobId job, int number, int attempts, @Nullable StoredFilm film, @Nullable Failure trouble) {
    /**
     * @throws IllegalArgumentException unless there is either a film or trouble
     */
    public FilmCopy {
        if ((film == null) == (trouble == null)) {
            throw new IllegalArgumentException("an attempt brings a film home, or trouble");
        }
        if (number < 0 || attempts < 1) {
            throw new IllegalArgumentException(
                    "films are numbered from 0 and attempts from 1, not %d and %d"
                            .formatted(number, attempts));
        }
    }
}
