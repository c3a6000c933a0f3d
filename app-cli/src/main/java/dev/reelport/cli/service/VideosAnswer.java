package dev.reelport.cli.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of videos.
 *
 * @param videos the newest first
 * @param next after which the next page begins; absent: there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VideosAnswer(List<VideoAnswer> videos, @Nullable String next) {
    /** Refuses an answer without videos. */
    public VideosAnswer {
        videos = List.copyOf(Objects.requireNonNull(videos, "videos"));
    }
}
