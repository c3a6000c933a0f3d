package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.wire.message.WireAnswer;

/** How it ended when a message was sent once. */
public sealed interface Sent {
    /**
     * An answer came, whatever it says.
     *
     * @param answer read to its end
     */
    record Answered(WireAnswer answer) implements Sent {}

    /**
     * Proved: the message did not leave.
     *
     * @param failure what stood in the way
     */
    record NotSent(Failure failure) implements Sent {}

    /**
     * It may have arrived; no answer came, or not all of it.
     *
     * @param failure what is known
     */
    record Lost(Failure failure) implements Sent {}
}
