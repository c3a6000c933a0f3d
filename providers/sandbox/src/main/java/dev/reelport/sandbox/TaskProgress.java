package dev.reelport.sandbox;

import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.video.Link;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where a task stands, by what is drawn, by the clock and by how it shall end. */
final class TaskProgress {
    /** Where a real task of spec A stood when its documentation was written. */
    private static final Progress STUCK = new Progress(0.93);

    private final Studio studio;
    private final InstantSource clock;

    TaskProgress(Studio studio, InstantSource clock) {
        this.studio = studio;
        this.clock = clock;
    }

    PollResult look(ProviderTask task, TaskFolder folder) throws IOException {
        if (folder.isCancelled()) {
            return new PollResult.Cancelled();
        }
        TaskFolder.Facts facts = folder.facts();
        double watched = watched(facts);
        return switch (facts.outcome()) {
            case NEVER_ENDS -> new PollResult.Running(STUCK);
            case NO_FILM -> PollResult.done(List.of());
            case FAILS_HALFWAY -> halfway(watched);
            case SLOW ->
                    watched < 1
                            ? new PollResult.Running(new Progress(watched))
                            : drawn(task, folder, facts);
            default -> drawn(task, folder, facts);
        };
    }

    private static PollResult halfway(double watched) {
        return watched < 0.5
                ? new PollResult.Running(new Progress(watched))
                : new PollResult.Failed(
                        Failure.forNow(
                                FailureKind.NOT_MADE,
                                "failed half-way, as the sandbox was told to"));
    }

    /** The part of the film that could have been watched since the task was taken; 0 to 1. */
    private double watched(TaskFolder.Facts facts) {
        Duration age = Duration.between(facts.submitted(), clock.instant());
        return Math.clamp(seconds(age) / seconds(facts.length()), 0, 1);
    }

    /** For any duration there is; nanoseconds alone would not do beyond three centuries. */
    private static double seconds(Duration duration) {
        return duration.toSeconds() + duration.toNanosPart() / 1e9;
    }

    private PollResult drawn(ProviderTask task, TaskFolder folder, TaskFolder.Facts facts)
            throws IOException {
        if (folder.isDrawn()) {
            return PollResult.done(clips(task, folder, facts));
        }
        Optional<String> trouble = folder.trouble();
        if (trouble.isPresent()) {
            return new PollResult.Failed(Failure.forNow(FailureKind.NOT_MADE, trouble.get()));
        }
        studio.draw(folder);
        return new PollResult.Running(studio.progress(folder).map(Progress::new).orElse(null));
    }

    private static List<Clip> clips(ProviderTask task, TaskFolder folder, TaskFolder.Facts facts)
            throws IOException {
        return folder.films().stream()
                .map(film -> clip(task, new Link(film.toUri()), facts))
                .toList();
    }

    private static Clip clip(ProviderTask task, Link film, TaskFolder.Facts facts) {
        return new Clip(task, film, null, null, null, facts.length(), null);
    }
}
