package dev.reelport.domain.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state that a job came to.
 *
 * @param job which job
 * @param version of the job, from 1
 * @param state the state
 * @param at when
 * @param decidedBy the person who decided it; absent: nobody did, it came about
 */
public record JobChange(
        JobId job, long version, JobState state, Instant at, @Nullable String decidedBy) {
    /** The change that made this version of a job. */
    public static JobChange of(Job job) {
        return new JobChange(
                job.id(), job.version(), job.state(), job.changedAt(), job.decidedBy());
    }
}
