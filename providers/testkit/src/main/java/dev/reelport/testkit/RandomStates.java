package dev.reelport.testkit;

import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** States of jobs by chance, with words that are hard to keep. For one thread. */
public final class RandomStates {
    private static final List<String> WORDS =
            List.of(
                    "",
                    "紫色",
                    "it's \"quoted\"",
                    "a\nb\tc",
                    "\u0000",
                    "😀",
                    "back\\slash",
                    "null",
                    "%s ?");
    private static final List<String> LINKS =
            List.of(
                    "https://cdn.example.org/film.mp4?signature=a%2Fb&x=1#t=2",
                    "http://user:pass@127.0.0.1:8080/a%20b",
                    "file:///films/film.mp4",
                    "https://my_bucket.example.org/%E7%B4%AB.mp4");

    private final Random random;
    private final String provider;
    private int tasks;

    /** States at a provider; the same seed gives the same ones. */
    public RandomStates(String provider, long seed) {
        this.provider = provider;
        this.random = new Random(seed);
    }

    /** One of a stage; each that has a task has another one. */
    public JobState next(Stage stage) {
        return switch (stage) {
            case ACCEPTED -> new JobState.Accepted();
            case SUBMITTING -> new JobState.Submitting();
            case SUBMITTED -> new JobState.Submitted(task());
            case RUNNING ->
                    new JobState.Running(task(), rarely(() -> new Progress(random.nextDouble())));
            case SUCCEEDED -> new JobState.Succeeded(task(), clips(), losses());
            case FAILED -> new JobState.Failed(task(), failure());
            case CANCELLED -> new JobState.Cancelled(rarely(this::task));
            case REJECTED -> new JobState.Rejected(failure());
            case UNRESOLVED -> new JobState.Unresolved(failure());
            case ABANDONED -> new JobState.Abandoned("because " + word());
        };
    }

    private ProviderTask task() {
        String id = "task:" + tasks++ + any(List.of("", "/a/b", " 紫", "?x=1", "'"));
        return new ProviderTask(provider, id);
    }

    private List<Failure> losses() {
        return Stream.generate(this::failure).limit(random.nextInt(3)).toList();
    }

    private List<Clip> clips() {
        return Stream.generate(this::clip).limit(1 + random.nextInt(3)).toList();
    }

    private Clip clip() {
        return new Clip(
                task(),
                link(),
                rarely(this::word),
                rarely(this::link),
                rarely(() -> new Pixels(1 + random.nextInt(9000), 1 + random.nextInt(9000))),
                rarely(this::time),
                rarely(this::moment));
    }

    /** What went wrong. */
    public Failure failure() {
        Retry retry =
                random.nextBoolean() ? new Retry.Never() : new Retry.Later(rarely(this::time));
        FailureKind kind = any(List.of(FailureKind.values()));
        return new Failure(kind, retry, word(), rarely(this::word));
    }

    /** A moment in this century, with nanoseconds. */
    public Instant moment() {
        return Instant.ofEpochSecond(
                random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
    }

    private Duration time() {
        return Duration.ofSeconds(random.nextInt(100_000), random.nextInt(1_000_000_000));
    }

    private Link link() {
        return new Link(URI.create(any(LINKS)));
    }

    private String word() {
        return any(WORDS) + any(WORDS);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> @Nullable T rarely(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }
}
