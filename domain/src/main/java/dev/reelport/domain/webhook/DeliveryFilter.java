package dev.reelport.domain.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are wanted, a page at a time; the newest first, those of the same moment by
 * their ids.
 *
 * @param client about jobs of this client; absent: of any
 * @param states that stand in one of these ways; empty: in any at all
 * @param after those that follow the delivery of this id; absent, or nobody's: from the newest
 * @param most no more than this many; at least 1
 */
public record DeliveryFilter(
        @Nullable String client, Set<Delivery.State> states, @Nullable String after, int most) {
    /**
     * @throws IllegalArgumentException when none are wanted
     */
    public DeliveryFilter {
        states = Set.copyOf(states);
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 delivery is wanted, not " + most);
        }
    }
}
