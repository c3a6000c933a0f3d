package dev.reelport.http.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Some of the requests that came.
 *
 * @param count how many came at all
 * @param requests the oldest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SeenPage(long count, List<Seen> requests) {}
