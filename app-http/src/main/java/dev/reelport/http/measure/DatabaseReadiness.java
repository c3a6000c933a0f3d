package dev.reelport.http.measure;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Ready is who reaches the database: without it every create is refused, and another replica may be
 * better off. Thread-safe.
 */
@Readiness
@Singleton
final class DatabaseReadiness implements HealthIndicator {
    private static final String NAME = "jobs";

    /** No job has this name; the database is asked all the same. */
    private static final JobId NOBODY = new JobId("readiness");

    private final JobStore jobs;
    private final Scheduler threads = Schedulers.fromExecutor(Thread::startVirtualThread);

    DatabaseReadiness(JobStore jobs) {
        this.jobs = jobs;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::asked).subscribeOn(threads);
    }

    private HealthResult asked() {
        HealthResult.Builder result = HealthResult.builder(NAME);
        try {
            jobs.find(NOBODY);
            return result.status(HealthStatus.UP).build();
        } catch (RuntimeException silent) {
            return result.status(HealthStatus.DOWN)
                    .details(String.valueOf(silent.getMessage()))
                    .build();
        }
    }
}
