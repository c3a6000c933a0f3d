package dev.reelport.domain.job;

import java.time.Instant;

/**
 * A state that a job came to.
 *
 * @param job which job
 * @param version of the job, from 1
 * @param state the state
 * @param at when
 */
public record JobChange(JobId job, long version, JobState state, Instant at) {
    /** The change that made this version of a job. */
    public static JobChange of(Job job) {
        return new JobChange(job.id(), job.version(), job.state(), job.changedAt());
    }
}
