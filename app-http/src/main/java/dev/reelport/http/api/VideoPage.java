package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of many videos.
 *
 * @param videos in order
 * @param next what to say as {@code after} for the page that follows; absent: none follows
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VideoPage(List<VideoReport> videos, @Nullable String next) {
    static VideoPage of(List<VideoReport> videos, boolean more) {
        return new VideoPage(videos, more ? videos.getLast().id() : null);
    }
}
