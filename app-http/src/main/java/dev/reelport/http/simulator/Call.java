package dev.reelport.http.simulator;

import dev.reelport.http.compat.SpokenFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about.
 *
 * @param format whose path it is
 * @param route what it is for
 * @param task which one it is about; absent: none
 */
record Call(SpokenFormat format, Route route, @Nullable String task) {}
