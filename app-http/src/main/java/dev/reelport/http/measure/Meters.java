package dev.reelport.http.measure;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.rule.Finding;
import dev.reelport.language.document.Words;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Counts and times what operators want to know. Names and tags are few and known; nothing that a
 * client wrote becomes a tag. Thread-safe.
 */
@Singleton
public final class Meters {
    /** What a provider's answer may take: a quick look up to the usual answer-timeout. */
    private static final Duration[] LIMITS =
            LongStream.of(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Counts what became of a wish.
     *
     * @param format that the client speaks
     * @param outcome such as {@code placed}
     */
    public void wish(String format, String outcome) {
        registry.counter("reelport.wishes", "format", format, "outcome", outcome).increment();
    }

    /** Counts what would be done differently, by the stable names of the findings. */
    public void adjusted(List<Finding> findings) {
        findings.stream()
                .filter(Finding.Adjustment.class::isInstance)
                .forEach(
                        one ->
                                registry.counter("reelport.adjustments", "code", one.code())
                                        .increment());
    }

    /** Times a submission, the one thing that costs money, and counts the state it led to. */
    public Job submission(Job job, Supplier<Job> submission) {
        return timed(
                "reelport.submissions",
                job.provider(),
                submission,
                submitted -> Words.of(submitted.state().stage()));
    }

    /**
     * Times a look at a task.
     *
     * @param outcome what it is counted as, such as {@code trouble}
     */
    public <T> T look(String provider, Supplier<T> look, Function<T, String> outcome) {
        return timed("reelport.looks", provider, look, outcome);
    }

    /** Counts an attempt to bring a film home. */
    public void film(String provider, boolean home) {
        registry.counter("reelport.films", "provider", provider, "home", String.valueOf(home))
                .increment();
    }

    private <T> T timed(
            String name, String provider, Supplier<T> work, Function<T, String> outcome) {
        Timer.Sample sample = Timer.start(registry);
        String word = "broken";
        try {
            T result = work.get();
            word = outcome.apply(result);
            return result;
        } finally {
            sample.stop(
                    Timer.builder(name)
                            .tags("provider", provider, "outcome", word)
                            .serviceLevelObjectives(LIMITS)
                            .register(registry));
        }
    }
}
