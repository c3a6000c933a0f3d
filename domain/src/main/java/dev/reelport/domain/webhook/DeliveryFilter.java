package dev.reelport.domain.webhook;

import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are wanted, a page at a time; the newest first, those of the same moment by
 * their ids.
 *
 * @param client about jobs of this client; absent: of any
 * @param state that stand so; absent: any
 * @param after those that follow the delivery of this id; absent, or nobody's: from the newest
 * @param most no more than this many; at least 1
 */
public record DeliveryFilter(
        @Nullable String client, Delivery.@Nullable State state, @Nullable String after, int most) {
    /**
     * @throws IllegalArgumentException when none are wanted
     */
    public DeliveryFilter {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 delivery is wanted, not " + most);
        }
    }
}
