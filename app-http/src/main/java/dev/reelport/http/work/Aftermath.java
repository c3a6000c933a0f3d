package dev.reelport.http.work;

import dev.reelport.domain.job.JobId;
import java.time.Instant;
import java.util.Optional;

/** What follows from how a job stands. */
public interface Aftermath {
    /**
     * Sees to it; called after each attendance of the job, and again for the same thing.
     *
     * @return when to come back though nothing changes; empty: not before it does
     */
    Optional<Instant> after(JobId job);
}
