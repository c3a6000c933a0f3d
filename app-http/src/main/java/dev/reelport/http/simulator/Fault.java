package dev.reelport.http.simulator;

import dev.reelport.domain.video.DurationText;
import dev.reelport.language.document.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong.
 *
 * @param kind what
 * @param status of HTTP; 0: the kind needs none
 * @param retryAfter what the answer asks for; absent: nothing
 * @param by how late a call is; zero: the kind is about no call
 * @param done whether what was asked is done all the same: the task is made, and billed
 */
record Fault(FaultKind kind, int status, @Nullable Duration retryAfter, Duration by, boolean done) {
    /** For the log: {@code status 503}, {@code late 30s}. */
    @Override
    public String toString() {
        String word = Words.of(kind);
        if (status > 0) {
            return word + " " + status;
        }
        return by.isZero() ? word : word + " " + DurationText.of(by);
    }
}
