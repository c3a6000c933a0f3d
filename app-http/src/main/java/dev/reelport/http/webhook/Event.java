package dev.reelport.http.webhook;

import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.http.work.FilmAttempts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What others are told of. */
public enum Event {
    /** The provider made it; its films are on their way here. */
    COMPLETED("video.completed", false),
    /** Nothing more happens to its films: each is here, or known not to come. */
    HOME("video.home", true),
    /** There will be no film: it failed, was refused by its provider, or was given up. */
    FAILED("video.failed", true),
    /** It was called off. */
    CANCELLED("video.cancelled", true),
    /** The provider's answer was lost; a person has to decide. */
    UNRESOLVED("video.unresolved", false);

    private final String type;
    private final boolean last;

    Event(String type, boolean last) {
        this.type = type;
        this.last = last;
    }

    /** Its name on the wire. */
    public String type() {
        return type;
    }

    /** Whether nothing more is told of the video, unless it is taken up again. */
    boolean isLast() {
        return last;
    }

    /** The event of that name; empty where there is none. */
    static Optional<Event> named(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }

    /** What has happened to a job by now. */
    static List<Event> of(Job job, List<FilmCopy> copies) {
        return switch (job.state()) {
            case JobState.Succeeded succeeded ->
                    isSettled(succeeded, copies) ? List.of(COMPLETED, HOME) : List.of(COMPLETED);
            case JobState.Failed failed -> List.of(FAILED);
            case JobState.Rejected rejected -> List.of(FAILED);
            case JobState.Abandoned abandoned -> List.of(FAILED);
            case JobState.Cancelled cancelled -> List.of(CANCELLED);
            case JobState.Unresolved unresolved -> List.of(UNRESOLVED);
            default -> List.of();
        };
    }

    private static boolean isSettled(JobState.Succeeded succeeded, List<FilmCopy> copies) {
        Stream<FilmCopy> done = copies.stream().filter(copy -> !FilmAttempts.goOn(copy));
        return done.count() >= succeeded.clips().size();
    }
}
