package dev.reelport.domain.film;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.JobId;
import java.util.List;

/**
 * Keeps what is known of films that were brought home, not their bytes. A port. May be called from
 * any thread.
 */
public interface FilmCopies {
    /**
     * Keeps the newest attempt for a film of a job; what was known of it before is replaced.
     *
     * @return false: the film was removed before, and nothing is kept
     */
    boolean keep(FilmCopy copy);

    /** What is known of the films of a job, by their number. */
    List<FilmCopy> of(JobId job);

    /**
     * Removes the films of a job for good: what is brought home from now on, {@link #keep} refuses.
     * May be repeated, as long as their bytes could not be deleted.
     *
     * @param films how many the job has
     * @param reason what is told of them from now on
     * @return those that were at home, whose bytes are left to be deleted
     */
    List<StoredFilm> remove(JobId job, int films, Failure reason);
}
