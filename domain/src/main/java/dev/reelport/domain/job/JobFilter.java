package dev.reelport.domain.job;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are wanted.
 *
 * @param stages in any of these; empty: in any at all
 * @param provider addressed to this one; absent: to any
 * @param most no more than this many, the newest; at least 1
 */
public record JobFilter(Set<Stage> stages, @Nullable String provider, int most) {
    /**
     * @throws IllegalArgumentException when none are wanted
     */
    public JobFilter {
        stages = Set.copyOf(stages);
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 job is wanted, not " + most);
        }
    }

    /** All jobs, the newest first, up to a number. */
    public static JobFilter newest(int most) {
        return new JobFilter(EnumSet.noneOf(Stage.class), null, most);
    }

    /** Whether a job is wanted. */
    public boolean wants(Job job) {
        boolean stage = stages.isEmpty() || stages.contains(job.state().stage());
        return stage && (provider == null || provider.equals(job.provider()));
    }
}
