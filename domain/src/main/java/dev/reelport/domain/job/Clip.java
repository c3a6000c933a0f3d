package dev.reelport.domain.job;

import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One finished film, still at the provider.
 *
 * @param task the task that made it
 * @param link where it lies; may be signed, may need the provider's key, may die
 * @param id the provider's own identifier of this one film, which a later edit can start from
 *     ({@link dev.reelport.domain.video.FilmSource.Stored}; spec E: a generation's id); absent: it
 *     has none beside the task's, or a blank one
 * @param thumbnail where a still picture of it lies; absent: the provider made none
 * @param size of the picture, as the provider measured it; absent: it did not say
 * @param length as the provider measured it; absent: it did not say
 * @param expires when the link dies; absent: the provider did not say
 */
public record Clip(
        ProviderTask task,
        Link link,
        @Nullable String id,
        @Nullable Link thumbnail,
        @Nullable Pixels size,
        @Nullable Duration length,
        @Nullable Instant expires) {
    /** Keeps no blank identifier: a film is there, whatever it is called. */
    public Clip {
        id = id == null || id.isBlank() ? null : id;
    }

    /** A film of which nothing is known but where it lies. */
    public static Clip of(ProviderTask task, Link link) {
        return new Clip(task, link, null, null, null, null, null);
    }
}
