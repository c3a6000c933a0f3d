package dev.reelport.cli.command;

import dev.reelport.domain.job.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are wanted.
 *
 * @param stages that stand so; empty: however they stand
 * @param isUnresolved those too of which nobody knows the outcome
 * @param provider of this provider; absent: of any
 * @param client of this client of a service; absent: of all that one may see
 * @param after those that follow this one; absent: from the newest
 * @param most no more than this many
 */
record JobQuery(
        Set<Stage> stages,
        boolean isUnresolved,
        @Nullable String provider,
        @Nullable String client,
        @Nullable String after,
        int most) {
    JobQuery {
        stages = Set.copyOf(stages);
    }

    /** Whether the state does not matter. */
    boolean isAnyState() {
        return stages.isEmpty() && !isUnresolved;
    }
}
