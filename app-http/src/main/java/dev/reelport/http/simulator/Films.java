package dev.reelport.http.simulator;

import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.domain.provider.Submission;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Rulebook;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.VideoRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The films, drawn by the sandbox when the first one asks for one. Those drawn last are kept; like
 * wishes have the same. Thread-safe.
 */
final class Films implements AutoCloseable {
    /** Of an animatic a second has some ten kilobytes. */
    private static final int MOST_KEPT = 32;

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_LOOKS = 6_000;

    /** What all tasks have where they share one; small, so that it costs nobody much. */
    private static final VideoRequest SHARED =
            VideoRequest.of(new Prompt("the film of every task"))
                    .duration(Duration.ofSeconds(1))
                    .frame(new Frame(null, new Pixels(320, 180)))
                    .build();

    private final Path folder;
    private final VideoProvider sandbox;
    private final InstantSource clock;
    private final Map<VideoRequest, Film> drawn =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<VideoRequest, Film> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    /**
     * @param sandbox the format that draws
     * @throws IOException when there is no room for what it draws
     */
    Films(ProviderFormat sandbox, InstantSource clock) throws IOException {
        this.folder = Files.createTempDirectory("reelport-simulator");
        this.sandbox = sandbox.open("simulator", Map.of("directory", folder.toString()));
        this.clock = clock;
    }

    /**
     * The film of a wish; waits while it is drawn, and while another is.
     *
     * @param shared whether it is the one of all tasks
     * @throws IOException when it cannot be drawn
     */
    synchronized Film film(VideoRequest request, boolean shared) throws IOException {
        VideoRequest shown = shared ? SHARED : request;
        Film kept = drawn.get(shown);
        if (kept == null) {
            kept = new Film(bytes(shown));
            drawn.put(shown, kept);
        }
        return kept;
    }

    /** What the sandbox cannot draw even with changes is shown by the film of every task. */
    private byte[] bytes(VideoRequest request) throws IOException {
        Verdict verdict =
                Rulebook.standard()
                        .check(
                                request.but().variants(null).build(),
                                sandbox.models().getFirst(),
                                Fidelity.LENIENT,
                                clock.instant());
        return draw(verdict instanceof Verdict.Accepted accepted ? accepted.request() : SHARED);
    }

    private byte[] draw(VideoRequest request) throws IOException {
        Submission taken = sandbox.submit(request, sandbox.models().getFirst().name());
        if (!(taken instanceof Submission.Taken(ProviderTask task))) {
            throw new IOException("the sandbox does not take it");
        }
        Path film = Path.of(made(task).clips().getFirst().link().uri());
        byte[] bytes = Files.readAllBytes(film);
        remove(film.resolveSibling(""));
        return bytes;
    }

    private PollResult.Succeeded made(ProviderTask task) throws IOException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (sandbox.poll(task) instanceof PollResult.Succeeded made) {
                return made;
            }
            pause();
        }
        throw new IOException("the sandbox does not come to an end");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("nobody waits any more", ended);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : innermostFirst) {
                Files.deleteIfExists(one);
            }
        }
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        remove(folder);
    }
}
