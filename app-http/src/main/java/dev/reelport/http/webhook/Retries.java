package dev.reelport.http.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a message that was not taken is sent again: over three days, as Standard Webhooks 1.0.0
 * proposes, each wait up to a tenth longer or shorter.
 */
final class Retries {
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private static final double JITTER = 0.1;
    private static final Duration LONGEST = Duration.ofHours(24);

    private Retries() {}

    /**
     * How long to wait after an attempt.
     *
     * @param attempts how many there were; at least 1
     * @param asked how long the receiver wants to be left alone, of which a day counts; absent: it
     *     does not say
     * @param chance from 0 (inclusive) to 1 (exclusive)
     * @return empty where it is given up
     */
    static Optional<Duration> after(int attempts, @Nullable Duration asked, double chance) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        double factor = 1 + JITTER * (2 * chance - 1);
        long nanoseconds = (long) (WAITS.get(attempts - 1).toNanos() * factor);
        Duration wait = Duration.ofNanos(nanoseconds);
        Duration wanted = asked == null || asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        return Optional.of(wanted == null || wanted.compareTo(wait) < 0 ? wait : wanted);
    }
}
