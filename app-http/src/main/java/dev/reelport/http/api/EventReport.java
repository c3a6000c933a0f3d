package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * What webhooks are told.
 *
 * @param type such as {@code video.completed}
 * @param timestamp when it happened
 * @param data the video as it stood when it was told first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventReport(String type, Instant timestamp, VideoReport data) {}
