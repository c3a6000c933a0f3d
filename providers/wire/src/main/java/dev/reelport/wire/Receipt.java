package dev.reelport.wire;

import dev.reelport.domain.job.Failure;

/** What a provider answers to a request, when HTTP says that it worked. */
public sealed interface Receipt {
    /**
     * It took it.
     *
     * @param task as it stands at the beginning
     */
    record Taken(TaskReport task) implements Receipt {}

    /**
     * It says no, on HTTP 200.
     *
     * @param failure its reason
     */
    record Refused(Failure failure) implements Receipt {}
}
