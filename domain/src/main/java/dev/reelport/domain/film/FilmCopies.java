package dev.reelport.domain.film;

import dev.reelport.domain.job.JobId;
import java.util.List;

/**
 * Keeps what is known of films that were brought home, not their bytes. A port. May be called from
 * any thread.
 */
public interface FilmCopies {
    /** Keeps the newest attempt for a film of a job; what was known of it before is replaced. */
    void keep(FilmCopy copy);

    /** What is known of the films of a job, by their number. */
    List<FilmCopy> of(JobId job);

    /** Forgets the films of a job. */
    void forget(JobId job);
}
