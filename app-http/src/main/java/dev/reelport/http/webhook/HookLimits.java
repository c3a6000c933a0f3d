package dev.reelport.http.webhook;

import dev.reelport.domain.job.JobId;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each job be hinted at only so often, on each replica for itself, so that no caller makes a
 * storm of looks. A hint that is not heeded costs no more than waiting for the next look.
 * Thread-safe.
 */
@Singleton
final class HookLimits {
    private static final int AT_ONCE = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final int MOST_JOBS = 10_000;

    private final Map<JobId, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<JobId, Bucket> eldest) {
                    return size() > MOST_JOBS;
                }
            };

    /** Whether one more hint is heeded. */
    synchronized boolean isHeeded(JobId job) {
        return buckets.computeIfAbsent(job, unknown -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillIntervally(1, BETWEEN))
                .build();
    }
}
