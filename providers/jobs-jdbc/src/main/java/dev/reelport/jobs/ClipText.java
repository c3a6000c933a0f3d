package dev.reelport.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A finished film as it is kept: links whole, with what may be signed in them.
 *
 * @param task that made it, as provider/task-id
 * @param link where it lies
 * @param id the provider's own; absent: none
 * @param thumbnail a still picture of it; absent: none
 * @param width of the picture in pixels; absent: not known
 * @param height of the picture in pixels; absent: not known
 * @param length in ISO 8601; absent: not known
 * @param expires when the link dies; absent: not known
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClipText(
        String task,
        String link,
        @Nullable String id,
        @Nullable String thumbnail,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String length,
        @Nullable String expires) {
    static ClipText of(Clip clip) {
        @Nullable Pixels size = clip.size();
        return new ClipText(
                clip.task().toString(),
                clip.link().uri().toString(),
                clip.id(),
                perhaps(clip.thumbnail(), link -> link.uri().toString()),
                size == null ? null : size.width(),
                size == null ? null : size.height(),
                perhaps(clip.length(), Duration::toString),
                perhaps(clip.expires(), Instant::toString));
    }

    Clip clip() {
        return new Clip(
                ProviderTask.read(task),
                new Link(URI.create(link)),
                id,
                perhaps(thumbnail, text -> new Link(URI.create(text))),
                width == null || height == null ? null : new Pixels(width, height),
                perhaps(length, Duration::parse),
                perhaps(expires, Instant::parse));
    }

    private static <S, T> @Nullable T perhaps(@Nullable S value, Function<S, T> change) {
        return value == null ? null : change.apply(value);
    }
}
