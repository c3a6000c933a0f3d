package dev.reelport.http.measure;

import dev.reelport.domain.job.JobCounts;
import dev.reelport.domain.job.Stage;
import dev.reelport.language.document.Words;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how many jobs are in which state. They are counted when somebody asks, and not again for a
 * while, however many ask. Thread-safe.
 */
@Singleton
final class JobGauges implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(JobGauges.class);

    private final JobCounts counts;
    private final InstantSource clock;
    private Map<Stage, Long> counted = Map.of();
    private Instant countedAt = Instant.MIN;

    JobGauges(JobCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            Gauge.builder("reelport.jobs", this, gauges -> gauges.of(stage))
                    .tag("state", Words.of(stage))
                    .description(
                            "Jobs by state, in the database that all replicas share: each replica"
                                    + " tells the same whole, so take one of them and not the sum")
                    .register(registry);
        }
    }

    /** Not a number where they cannot be counted. */
    private synchronized double of(Stage stage) {
        if (countedAt.isBefore(clock.instant().minus(FRESH))) {
            count();
        }
        Long jobs = counted.get(stage);
        return jobs == null ? Double.NaN : jobs;
    }

    private void count() {
        countedAt = clock.instant();
        try {
            counted = counts.byStage();
        } catch (RuntimeException failed) {
            counted = Map.of();
            LOG.warn("the jobs cannot be counted: {}", failed.getMessage());
        }
    }
}
