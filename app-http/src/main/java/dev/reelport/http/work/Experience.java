package dev.reelport.http.work;

import dev.reelport.domain.job.CompletionTimes;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobFilter;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How long films take, by provider, model and duration: what was seen here, and before that by
 * whoever kept the jobs of the same store. Thread-safe.
 */
@Singleton
final class Experience {
    private static final Set<Stage> ENDS = Set.of(Stage.SUCCEEDED, Stage.FAILED);

    /** Of a provider, to begin with. */
    private static final int MOST_READ = 1_000;

    /** Of a provider; durations are what clients write. */
    private static final int MOST_KINDS = 500;

    private final JobStore jobs;
    private final Map<String, Map<Kind, CompletionTimes>> known = new ConcurrentHashMap<>();

    Experience(JobStore jobs) {
        this.jobs = jobs;
    }

    /** How long tasks like that of a job took. */
    CompletionTimes of(Job job) {
        return kinds(job.provider()).getOrDefault(Kind.of(job), CompletionTimes.NONE);
    }

    /** Learns from a look; nothing where the task has not ended by itself. */
    void learn(Job job) {
        if (teaches(job)) {
            Map<Kind, CompletionTimes> kinds = kinds(job.provider());
            Kind kind = Kind.of(job);
            if (kinds.size() < MOST_KINDS || kinds.containsKey(kind)) {
                add(job, kinds);
            }
        }
    }

    private Map<Kind, CompletionTimes> kinds(String provider) {
        Map<Kind, CompletionTimes> kinds = known.get(provider);
        // Not while the map is held: a store that is silent would hold up who asks for another.
        return kinds == null ? first(provider) : kinds;
    }

    private Map<Kind, CompletionTimes> first(String provider) {
        Map<Kind, CompletionTimes> read = read(provider);
        Map<Kind, CompletionTimes> before = known.putIfAbsent(provider, read);
        return before == null ? read : before;
    }

    private Map<Kind, CompletionTimes> read(String provider) {
        List<Job> ended = jobs.list(new JobFilter(ENDS, provider, MOST_READ)).reversed();
        Map<Kind, CompletionTimes> kinds = new HashMap<>();
        for (Job job : ended) {
            if (teaches(job)) {
                add(job, kinds);
            }
        }
        return new ConcurrentHashMap<>(kinds);
    }

    private static void add(Job job, Map<Kind, CompletionTimes> kinds) {
        CompletionTimes first = CompletionTimes.NONE.and(took(job));
        kinds.merge(Kind.of(job), first, (before, one) -> before.and(took(job)));
    }

    private static boolean teaches(Job job) {
        return ENDS.contains(job.state().stage())
                && !job.hasTimedOut()
                && job.followedSince() != null
                && took(job).isPositive();
    }

    private static Duration took(Job job) {
        return job.age(job.changedAt());
    }

    /** What takes about the same time. */
    private record Kind(@Nullable String model, @Nullable Duration duration) {
        static Kind of(Job job) {
            return new Kind(job.model(), job.request() == null ? null : job.request().duration());
        }
    }
}
