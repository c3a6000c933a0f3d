package dev.reelport.cli.crowd;

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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What {@link CrowdFormat} opens. Films are {@code film}s: whole, {@code short}, {@code breaks},
 * {@code html}, {@code json}, {@code empty}, or whole at the second fetch ({@code short-once}).
 */
record Crowd(String name, Map<String, String> settings, AtomicInteger fetches)
        implements VideoProvider {
    Crowd(String name, Map<String, String> settings) {
        this(name, settings, new AtomicInteger());
    }

    @Override
    public List<Model> models() {
        return List.of(
                Model.of(
                        name,
                        "many",
                        Capabilities.of(
                                        Durations.between(
                                                Duration.ofSeconds(1), Duration.ofSeconds(5)),
                                        AspectRatio.LANDSCAPE)
                                .build()));
    }

    @Override
    public Submission submit(VideoRequest request, String model) {
        String prompt = request.script().passages().getFirst().text();
        write(prompt);
        CrowdFormat.handed(prompt);
        return switch (word(prompt)) {
            case "refused" ->
                    new Submission.Refused(
                            Failure.forGood(FailureKind.CONTENT_REFUSED, "not this"));
            case "unreachable" ->
                    new Submission.NotSent(
                            Failure.forGood(FailureKind.UNREACHABLE, "no way there"));
            case "lost" ->
                    new Submission.Unknown(Failure.forNow(FailureKind.UNREADABLE, "no answer"));
            case "throws" -> throw new IllegalStateException("https://x.y/z?sig=SECRET");
            default -> new Submission.Taken(new ProviderTask(name, prompt.replace(' ', '-')));
        };
    }

    private static String word(String prompt) {
        return prompt.split("[ -]", 2)[0];
    }

    private synchronized void write(String prompt) {
        try {
            Files.writeString(
                    Path.of(settings.getOrDefault("handed", "")),
                    prompt + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public PollResult poll(ProviderTask task) {
        if (word(task.id()).equals("fails")) {
            return new PollResult.Failed(Failure.forGood(FailureKind.NOT_MADE, "it broke"));
        }
        if (word(task.id()).equals("never")) {
            return new PollResult.Running(null);
        }
        Failure late = Failure.forGood(FailureKind.NOT_MADE, "too late");
        Link link = new Link(URI.create("https://x.y/z.mp4?sig=SECRET"));
        return PollResult.done(
                List.of(clip(task, link)),
                word(task.id()).equals("lacks") ? List.of(late) : List.of());
    }

    private static Clip clip(ProviderTask task, Link link) {
        return word(task.id()).equals("named")
                ? new Clip(task, link, "gen_" + task.id(), null, null, null, null)
                : Clip.of(task, link);
    }

    @Override
    public Cancellation cancel(ProviderTask task) {
        return switch (word(task.id())) {
            case "cancels" -> Cancellation.DONE;
            case "late" -> Cancellation.TOO_LATE;
            case "doubt" -> Cancellation.IN_DOUBT;
            case "away" ->
                    throw new ProviderException(
                            Failure.forNow(FailureKind.UNAVAILABLE, "back in a minute"));
            case "forbidden" ->
                    throw new ProviderException(
                            Failure.forGood(FailureKind.UNAUTHORIZED, "not with this key"));
            default -> Cancellation.UNSUPPORTED;
        };
    }

    private static ProviderException expired() {
        return new ProviderException(Failure.forNow(FailureKind.GONE, "the link has expired"));
    }

    @Override
    public Film fetch(Clip clip) {
        int before = fetches.getAndIncrement();
        return switch (settings.getOrDefault("film", "whole")) {
            case "expired" -> throw expired();
            case "expired-once" -> {
                if (before == 0) {
                    throw expired();
                }
                yield film("the film of " + clip.task().id(), 0, false);
            }
            case "short" -> film("a film", 1, false);
            case "short-once" -> film("a film", before == 0 ? 1 : 0, false);
            case "breaks" -> film("a film", 0, true);
            case "html" -> film("\n <!DOCTYPE html><p>Too many requests", 0, false);
            case "json" -> film("{\"error\": \"no\"}", 0, false);
            case "empty" -> film("", 0, false);
            default -> film("the film of " + clip.task().id(), 0, false);
        };
    }

    private static Film film(String text, int missing, boolean breaks) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        InputStream stream = new ByteArrayInputStream(bytes);
        return new Film(
                "video/mp4", bytes.length + missing, breaks ? new BreaksOff(stream) : stream);
    }

    private static final class BreaksOff extends InputStream {
        private final InputStream bytes;

        BreaksOff(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return orBroken(bytes.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return orBroken(bytes.read(buffer, offset, length));
        }

        private static int orBroken(int read) throws IOException {
            if (read < 0) {
                throw new IOException("connection reset");
            }
            return read;
        }
    }

    @Override
    public PollingPlan pollingPlan(@Nullable String model) {
        Duration second = Duration.ofSeconds(1);
        return new PollingPlan(second, second, second, Duration.ofMinutes(1));
    }

    @Override
    public void close() {}
}
