package dev.reelport.wire.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.provider.ProviderException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How often a look or a download is repeated that failed for now: politely, that is after what
 * {@code Retry-After} asks for, otherwise with growing waits and jitter. A create is never repeated
 * and never comes here.
 *
 * @param first the wait before the first repetition
 * @param attempts at all, at least 1
 * @param longest whoever asks to be left alone for longer is not asked again here; the failure goes
 *     to the caller, with the wish
 */
record Patience(Duration first, int attempts, Duration longest) {
    /** Three attempts. */
    static Patience from(Duration first) {
        return new Patience(first, 3, Duration.ofSeconds(20));
    }

    <T> T patiently(CheckedSupplier<T> asking) {
        try {
            return Failsafe.with(policy()).get(asking);
        } catch (FailsafeException interrupted) {
            Thread.currentThread().interrupt();
            throw interrupted;
        }
    }

    private RetryPolicy<Object> policy() {
        return RetryPolicy.builder()
                .handleIf((result, thrown) -> isWorthIt(thrown))
                .withMaxAttempts(attempts)
                .withDelayFn(context -> wait(context.getLastException(), context.getAttemptCount()))
                .build();
    }

    /** Never shorter than what was asked for; otherwise twice as long every time, a fifth about. */
    private Duration wait(@Nullable Throwable thrown, int attempt) {
        double chance = ThreadLocalRandom.current().nextDouble();
        Duration asked = asked(thrown);
        double nanos =
                asked == null
                        ? first.toNanos() * Math.pow(2, attempt - 1) * (0.8 + 0.4 * chance)
                        : asked.toNanos() * (1 + 0.1 * chance);
        return Duration.ofNanos((long) nanos);
    }

    private boolean isWorthIt(@Nullable Throwable thrown) {
        return thrown instanceof ProviderException failed
                && failed.failure().retry() instanceof Retry.Later later
                && (later.after() == null || later.after().compareTo(longest) <= 0);
    }

    private static @Nullable Duration asked(@Nullable Throwable thrown) {
        return thrown instanceof ProviderException failed
                        && failed.failure().retry() instanceof Retry.Later later
                ? later.after()
                : null;
    }
}
