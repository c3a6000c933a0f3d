package dev.reelport.domain.job;

import dev.reelport.domain.video.Link;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One finished film, still at the provider.
 *
 * @param task the task that made it
 * @param link where it lies; may be signed, may need the provider's key, may die
 * @param length as the provider measured it; absent: it did not say
 * @param expires when the link dies; absent: the provider did not say
 */
public record Clip(
        ProviderTask task, Link link, @Nullable Duration length, @Nullable Instant expires) {}
