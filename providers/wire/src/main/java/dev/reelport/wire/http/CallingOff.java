package dev.reelport.wire.http;

import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.wire.FailureWords;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls a task off, and never erases a film by it.
 *
 * @param codec what is said
 * @param look what the provider says of a task
 * @param asked sends a message and throws what is no success
 */
record CallingOff(
        WireCodec codec,
        Function<ProviderTask, PollResult> look,
        Function<WireRequest, WireAnswer> asked) {

    /**
     * Calls a task off.
     *
     * @throws ProviderException when the wish did not reach the provider
     */
    Cancellation cancel(ProviderTask task) {
        Optional<WireRequest> message = codec.cancel(task.id());
        if (message.isEmpty()) {
            return Cancellation.UNSUPPORTED;
        }
        Optional<Cancellation> spared = codec.cancelErases() ? spared(task) : Optional.empty();
        return spared.isPresent() ? spared.get() : cancelled(message.get());
    }

    private Cancellation cancelled(WireRequest message) {
        try {
            return codec.cancelled(asked.apply(message));
        } catch (ProviderException failed) {
            if (failed.failure().kind() != FailureKind.INVALID) {
                throw failed;
            }
            return FailureWords.sayTooLate(failed.failure())
                    ? Cancellation.TOO_LATE
                    : Cancellation.IN_DOUBT;
        }
    }

    /** What comes of a wish that is not sent, since it might erase a film; empty: it cannot. */
    private Optional<Cancellation> spared(ProviderTask task) {
        try {
            return switch (look.apply(task)) {
                case PollResult.Waiting waiting -> Optional.empty();
                case PollResult.Running running -> Optional.empty();
                case PollResult.Unknown unknown -> Optional.of(Cancellation.IN_DOUBT);
                case PollResult.Succeeded succeeded -> Optional.of(Cancellation.TOO_LATE);
                case PollResult.Failed failed -> Optional.of(Cancellation.TOO_LATE);
                case PollResult.Cancelled cancelled -> Optional.of(Cancellation.TOO_LATE);
            };
        } catch (ProviderException failed) {
            if (failed.failure().kind() == FailureKind.UNREADABLE) {
                return Optional.of(Cancellation.IN_DOUBT);
            }
            throw failed;
        }
    }
}
