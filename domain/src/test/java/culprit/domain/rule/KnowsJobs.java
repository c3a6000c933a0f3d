package culprit.domain.rule;

import dev.reelport.domain.job.JobId;

/** Breaks the wall: rules judge before there is a job. */
public record KnowsJobs(JobId id) {}
