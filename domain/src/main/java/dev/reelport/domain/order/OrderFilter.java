package dev.reelport.domain.order;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted, a page at a time.
 *
 * @param client of this client; absent: of any
 * @param stages whose job is in any of these stages; empty: in any at all
 * @param provider whose job is addressed to this provider; absent: to any
 * @param after those that follow the order of this job; absent: from the first
 * @param oldestFirst the order of the pages; otherwise the newest come first. Orders of the same
 *     moment stand by the names of their jobs
 * @param most no more than this many; at least 1
 */
public record OrderFilter(
        @Nullable String client,
        Set<Stage> stages,
        @Nullable String provider,
        @Nullable JobId after,
        boolean oldestFirst,
        int most) {
    /**
     * @throws IllegalArgumentException when none are wanted
     */
    public OrderFilter {
        stages = Set.copyOf(stages);
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 order is wanted, not " + most);
        }
    }

    /** The newest of all clients. */
    public static OrderFilter newest(int most) {
        return new OrderFilter(null, Set.of(), null, null, false, most);
    }
}
