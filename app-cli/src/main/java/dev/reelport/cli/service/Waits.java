package dev.reelport.cli.service;

import dev.reelport.cli.Surroundings.Pause;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Retry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How often a service is asked again, politely: after what {@code Retry-After} asks for, otherwise
 * with growing waits and jitter; so many times and no longer. For one thread.
 */
final class Waits {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Pause pause;
    private final int most;
    private final Duration patience;
    private int taken;
    private Duration obeyed = Duration.ZERO;

    /**
     * @param most how many waits of our own choice
     * @param patience how long in all, where the service asks for it
     */
    Waits(Pause pause, int most, Duration patience) {
        this.pause = pause;
        this.most = most;
        this.patience = patience;
    }

    /**
     * Waits once.
     *
     * @return whether to ask again; false: patience is at its end, or nobody wants to wait
     */
    boolean again(Failure failure) {
        @Nullable Duration asked = asked(failure);
        if (asked == null || asked.compareTo(FIRST) < 0) {
            return ownChoice();
        }
        return obeyed(asked);
    }

    /** Something worked: all waits are there again. */
    void begin() {
        taken = 0;
        obeyed = Duration.ZERO;
    }

    private boolean ownChoice() {
        if (taken >= most) {
            return false;
        }
        Duration growing = FIRST.multipliedBy(1L << Math.min(taken, 10));
        taken++;
        return rest(growing.compareTo(LONGEST) < 0 ? growing : LONGEST);
    }

    private boolean obeyed(Duration asked) {
        obeyed = obeyed.plus(asked);
        return obeyed.compareTo(patience) <= 0 && rest(asked);
    }

    /** Never shorter than asked for. */
    private boolean rest(Duration duration) {
        double more = 1 + 0.2 * ThreadLocalRandom.current().nextDouble();
        try {
            pause.take(Duration.ofMillis((long) (duration.toMillis() * more)));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static @Nullable Duration asked(Failure failure) {
        return failure.retry() instanceof Retry.Later later ? later.after() : null;
    }
}
