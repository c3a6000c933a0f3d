package dev.reelport.domain.capability;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a model lives. Models are switched off with a date: OpenAI's own Sora on 2026-09-24.
 *
 * @param retirement from when on the model makes nothing any more; absent: nobody announced one
 * @param successor what the provider names instead; absent: nothing
 */
public record Lifespan(@Nullable Instant retirement, @Nullable String successor) {
    /** No end is announced. */
    public static final Lifespan OPEN = new Lifespan(null, null);

    /** Who plans films with a model wants to know its end this long before. */
    private static final Duration WARNING = Duration.ofDays(60);

    /** A model that ends at a time. */
    public static Lifespan until(Instant retirement) {
        return new Lifespan(retirement, null);
    }

    /** Whether the model makes nothing any more. */
    public boolean isOver(Instant now) {
        return retirement != null && !now.isBefore(retirement);
    }

    /** Whether the model still works, and its end is 60 days away or less. */
    public boolean endsSoon(Instant now) {
        return retirement != null && !isOver(now) && !now.isBefore(retirement.minus(WARNING));
    }
}
