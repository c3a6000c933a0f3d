package dev.reelport.http.simulator;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Some of the requests that came.
 *
 * @param count how many came at all
 * @param requests the oldest first
 */
@Serdeable
record SeenPage(long count, List<Seen> requests) {}
