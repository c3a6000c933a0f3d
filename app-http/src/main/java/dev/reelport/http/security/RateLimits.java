package dev.reelport.http.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets each client ask only so often, on each replica for itself. Thread-safe. */
@Singleton
final class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SecuritySettings settings;
    private final Map<String, Bucket> creates = new ConcurrentHashMap<>();
    private final Map<String, Bucket> reads = new ConcurrentHashMap<>();

    RateLimits(SecuritySettings settings) {
        this.settings = settings;
    }

    /**
     * Counts a request.
     *
     * @return how long to wait before the next, where it is one too many; empty where it is not
     */
    Optional<Duration> tooMany(String client, boolean create) {
        Bucket bucket =
                create
                        ? creates.computeIfAbsent(
                                client, name -> bucket(settings.createsPerMinute()))
                        : reads.computeIfAbsent(client, name -> bucket(settings.readsPerMinute()));
        return tooMany(bucket);
    }

    /** The same for a bucket. */
    static Optional<Duration> tooMany(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
