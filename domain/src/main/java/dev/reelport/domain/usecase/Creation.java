package dev.reelport.domain.usecase;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.rule.Verdict;

/** What became of the wish for a film. */
public sealed interface Creation {
    /** What the rules said. */
    Verdict verdict();

    /**
     * A rule refused it; nothing was sent.
     *
     * @param verdict all reasons
     */
    record Refused(Verdict.Refused verdict) implements Creation {}

    /**
     * It was handed over once; or it was only prepared, and nothing is sent yet.
     *
     * @param job as it stands now: submitted, rejected or unresolved; or accepted
     * @param verdict with the adjustments and notices
     */
    record Created(Job job, Verdict.Accepted verdict) implements Creation {}
}
