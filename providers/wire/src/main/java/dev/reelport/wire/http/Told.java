package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of telling somebody something once. */
public sealed interface Told {
    /**
     * An answer came.
     *
     * @param status of HTTP
     * @param retryAfter how long the receiver wants to be left alone; absent: it does not say
     */
    record Answered(int status, @Nullable Duration retryAfter) implements Told {}

    /**
     * No answer came, whether or not it was heard.
     *
     * @param failure why, without secrets
     */
    record Unanswered(Failure failure) implements Told {}
}
