package dev.reelport.domain.order;

import java.time.Instant;

/**
 * Which earlier orders without an idempotency key, of the same client and fingerprint, stand for
 * the same wish. With a key, only the key counts.
 *
 * @param isRepeat whether the client says that it repeats itself: then any of them does, for the
 *     first try may have come. Otherwise only one that a repeat placed, and that no first try has
 *     found yet, does: then this is the first try, and it was overtaken
 * @param since older ones do not count
 */
public record Attempt(boolean isRepeat, Instant since) {}
