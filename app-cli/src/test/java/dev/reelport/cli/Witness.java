package dev.reelport.cli;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.Submission;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.VideoRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy of the journal as it is when a request arrives, in the file {@code seen}. The
 * setting {@code answer} says how it goes on: {@code journal-gone}, {@code key-revoked}, {@code
 * away}, {@code unreachable}, {@code failed}, {@code film-short}, {@code film-gone}, {@code
 * film-unreachable}, {@code another-film}, {@code escapes}, {@code odd-word}, {@code named-film},
 * {@code two-lacking}, {@code defect}, or a film.
 */
record Witness(String name, Map<String, String> settings) implements VideoProvider {
    private static final Failure UNREACHABLE =
            Failure.forGood(FailureKind.UNREACHABLE, "no way there");

    private static final Failure REJECTED =
            Failure.forGood(FailureKind.CONTENT_REFUSED, "rejected, see https://x.y/z?sig=SECRET");

    @Override
    public List<Model> models() {
        return List.of(
                Model.of(
                        name,
                        "short",
                        Capabilities.of(
                                        Durations.between(
                                                Duration.ofSeconds(1), Duration.ofSeconds(5)),
                                        AspectRatio.LANDSCAPE)
                                .build()));
    }

    @Override
    public Submission submit(VideoRequest request, String model) {
        try {
            Path journal = Path.of(settings.getOrDefault("journal", ""));
            if (settings.containsKey("seen")) {
                Files.copy(journal, Path.of(settings.getOrDefault("seen", "")));
            }
            if (is("journal-gone")) {
                Files.delete(journal);
                Files.createDirectory(journal);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return is("escapes")
                ? new Submission.Refused(
                        Failure.forNow(
                                FailureKind.THROTTLED,
                                "\u001b[31mred\u001b[0m https://x.y/z?sig=SECRET"))
                : new Submission.Taken(new ProviderTask(name, "a/b:c 1"));
    }

    private boolean is(String answer) {
        return answer.equals(settings.get("answer"));
    }

    @Override
    public PollResult poll(ProviderTask task) {
        if (is("key-revoked")) {
            throw new ProviderException(
                    Failure.forGood(FailureKind.UNAUTHORIZED, "this key is revoked"));
        }
        if (is("away")) {
            throw new ProviderException(
                    Failure.forNow(FailureKind.UNAVAILABLE, "back in a minute"));
        }
        if (is("unreachable")) {
            throw new ProviderException(UNREACHABLE);
        }
        if (is("failed")) {
            return new PollResult.Failed(UNREACHABLE);
        }
        if (is("odd-word")) {
            return new PollResult.Unknown("simmering");
        }
        Link link = new Link(URI.create("https://x.y/z.mp4?sig=SECRET"));
        String id = is("named-film") ? "generation-1" : null;
        return PollResult.done(
                List.of(new Clip(task, link, id, null, null, null, null)),
                is("two-lacking") ? List.of(REJECTED, REJECTED) : List.of());
    }

    @Override
    public Cancellation cancel(ProviderTask task) {
        return Cancellation.UNSUPPORTED;
    }

    @Override
    public Film fetch(Clip clip) {
        if (is("film-gone")) {
            throw new ProviderException(
                    Failure.forGood(FailureKind.GONE, "the film is no longer kept"));
        }
        if (is("film-unreachable")) {
            throw new ProviderException(UNREACHABLE);
        }
        if (is("defect")) {
            throw new IllegalStateException("\u001b[31m https://x.y/z?sig=SECRET");
        }
        String content = is("another-film") ? "another film" : "a film";
        byte[] film = content.getBytes(StandardCharsets.UTF_8);
        int length = is("film-short") ? film.length + 1 : film.length;
        return new Film("video/mp4", length, new ByteArrayInputStream(film));
    }

    @Override
    public PollingPlan pollingPlan(@Nullable String model) {
        Duration second = Duration.ofSeconds(1);
        return new PollingPlan(second, second, second, Duration.ofMinutes(1));
    }

    @Override
    public void close() {}
}
