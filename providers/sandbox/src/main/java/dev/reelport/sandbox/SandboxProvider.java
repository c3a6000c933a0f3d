package dev.reelport.sandbox;

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
import dev.reelport.domain.video.Setting;
import dev.reelport.domain.video.VideoRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws the request as an animatic, without a network and without a key: shots as cards in the
 * asked frame and length. What a director makes before paying for the real thing. Keeps its tasks
 * in a folder, so that they outlive the process. Safe for any number of threads.
 *
 * <p>How a request ends can be scripted, by the setting {@code outcome} of the request or of the
 * provider: see {@link Outcome}.
 */
public final class SandboxProvider implements VideoProvider {
    private static final PollingPlan PLAN =
            new PollingPlan(
                    Duration.ofMillis(200),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(2),
                    Duration.ofHours(1));

    private final String name;
    private final SandboxSettings settings;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final TaskStore store;
    private final Studio studio = new Studio();
    private final TaskProgress progress;

    /**
     * A sandbox of the name {@code sandbox} that keeps its films in a folder.
     *
     * @param directory made where it does not exist
     */
    public static SandboxProvider in(Path directory) {
        return new SandboxProvider("sandbox", SandboxSettings.in(directory));
    }

    /** A sandbox of any name. */
    public SandboxProvider(String name, SandboxSettings settings) {
        this(name, settings, InstantSource.system(), SandboxProvider::anyId);
    }

    /**
     * A sandbox whose time and identifiers come from outside.
     *
     * @param ids a new one each time, of 1 to 64 small letters and digits: it names a folder
     */
    public SandboxProvider(
            String name, SandboxSettings settings, InstantSource clock, Supplier<String> ids) {
        this.name = name;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.store = new TaskStore(settings.directory());
        this.progress = new TaskProgress(studio, clock);
    }

    private static String anyId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Model> models() {
        return SandboxModels.of(name);
    }

    @Override
    public Submission submit(VideoRequest request, String model) {
        Optional<Outcome> outcome = outcome(request);
        if (outcome.isEmpty()) {
            return new Submission.Refused(
                    Failure.forGood(
                            FailureKind.INVALID,
                            "the setting outcome is one of %s, not «%s»"
                                    .formatted(
                                            Outcome.names(),
                                            request.settings()
                                                    .get(SandboxModels.OUTCOME_SETTING))));
        }
        return switch (outcome.get()) {
            case REFUSED ->
                    new Submission.Refused(
                            Failure.forGood(
                                    FailureKind.CONTENT_REFUSED,
                                    "refused, as the sandbox was told to"));
            case UNREACHABLE ->
                    new Submission.NotSent(
                            Failure.forNow(
                                    FailureKind.UNREACHABLE,
                                    "not reached, as the sandbox was told to be"));
            default -> taken(request, outcome.get());
        };
    }

    private Optional<Outcome> outcome(VideoRequest request) {
        Setting asked = request.settings().get(SandboxModels.OUTCOME_SETTING);
        return asked == null ? Optional.of(settings.outcome()) : Outcome.named(asked.toString());
    }

    private Submission taken(VideoRequest request, Outcome outcome) {
        String id = ids.get();
        TaskFolder folder;
        try {
            folder = store.add(id, request, outcome, clock.instant());
        } catch (IOException broken) {
            return new Submission.Refused(
                    Failure.forNow(
                            FailureKind.UNAVAILABLE,
                            "the sandbox cannot keep the task: " + broken));
        }
        ProviderTask task = new ProviderTask(name, id);
        if (outcome.endsInFilm()) {
            studio.draw(folder);
        }
        return outcome == Outcome.ANSWER_LOST
                ? new Submission.Unknown(
                        Failure.forGood(
                                FailureKind.UNREADABLE,
                                "the answer was lost, as the sandbox was told to; the task is "
                                        + task))
                : new Submission.Taken(task);
    }

    @Override
    public PollResult poll(ProviderTask task) {
        try {
            return progress.look(task, folder(task));
        } catch (IOException broken) {
            throw trouble(broken);
        }
    }

    @Override
    public Cancellation cancel(ProviderTask task) {
        try {
            TaskFolder folder = folder(task);
            return switch (progress.look(task, folder)) {
                case PollResult.Running running -> {
                    folder.cancel();
                    yield Cancellation.DONE;
                }
                case PollResult.Cancelled cancelled -> Cancellation.DONE;
                default -> Cancellation.TOO_LATE;
            };
        } catch (IOException broken) {
            throw trouble(broken);
        }
    }

    @Override
    public Film fetch(Clip clip) {
        TaskFolder folder = folder(clip.task());
        try {
            Path film =
                    folder.films().stream()
                            .filter(path -> path.toUri().equals(clip.link().uri()))
                            .filter(Files::isRegularFile)
                            .findFirst()
                            .orElseThrow(() -> gone(clip.task()));
            return new Film("video/mp4", Files.size(film), Files.newInputStream(film));
        } catch (IOException broken) {
            throw trouble(broken);
        }
    }

    private TaskFolder folder(ProviderTask task) {
        return store.find(task.id()).orElseThrow(() -> gone(task));
    }

    private static ProviderException gone(ProviderTask task) {
        return new ProviderException(
                Failure.forGood(FailureKind.GONE, "the sandbox has nothing under " + task));
    }

    private static ProviderException trouble(IOException broken) {
        return new ProviderException(
                broken instanceof UnreadableTaskException
                        ? Failure.forGood(
                                FailureKind.UNREADABLE, String.valueOf(broken.getMessage()))
                        : Failure.forNow(
                                FailureKind.UNAVAILABLE, "the sandbox cannot read: " + broken),
                broken);
    }

    @Override
    public PollingPlan pollingPlan(@Nullable String model) {
        return PLAN;
    }

    /** Draws what it has begun to draw, then lets go. */
    @Override
    public void close() {
        studio.close();
    }
}
