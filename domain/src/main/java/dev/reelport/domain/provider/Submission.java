package dev.reelport.domain.provider;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.ProviderTask;

/** How it ended when a request was handed over once. */
public sealed interface Submission {
    /**
     * The provider took it.
     *
     * @param task its receipt
     */
    record Taken(ProviderTask task) implements Submission {}

    /**
     * The provider said no. Nothing is paid.
     *
     * @param failure its reason
     */
    record Refused(Failure failure) implements Submission {}

    /**
     * Proved: not one byte of the request reached the provider. Nothing is paid.
     *
     * @param failure what stood in the way
     */
    record NotSent(Failure failure) implements Submission {}

    /**
     * The answer was lost. The provider may have taken it, and may charge for it.
     *
     * @param failure what is known
     */
    record Unknown(Failure failure) implements Submission {}
}
