package dev.reelport.wire;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.video.Pixels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a task, in our words: read from its answers, and written to clients that
 * expect one.
 *
 * @param id the provider's, untouched
 * @param status how it stands
 * @param word the status as it was written; where we write, our choice
 * @param progress absent: not said
 * @param films the finished ones
 * @param failure why there is none; absent: nothing failed
 * @param missing why films beside the finished ones did not come, one for each of them
 * @param model absent: not said
 * @param created absent: not said
 * @param changed when the status changed last, or the task ended; absent: not said
 * @param length how long the film shall be; absent: not said
 * @param size what the film shall be; absent: not said
 * @param source the task this one changes; absent: none, or not said
 */
public record TaskReport(
        String id,
        Status status,
        String word,
        @Nullable Progress progress,
        List<FilmReport> films,
        @Nullable Failure failure,
        List<Failure> missing,
        @Nullable String model,
        @Nullable Instant created,
        @Nullable Instant changed,
        @Nullable Duration length,
        @Nullable Pixels size,
        @Nullable String source) {

    /** How a task stands. */
    public enum Status {
        /** Not begun. */
        WAITING,
        /** Being made. */
        RUNNING,
        /** There should be a film. */
        SUCCEEDED,
        /** There will be none. */
        FAILED,
        /** Called off. */
        CANCELLED,
        /** A word nobody here has heard of. */
        UNKNOWN
    }

    /** Keeps the films, and what is missing, in order. */
    public TaskReport {
        films = List.copyOf(films);
        missing = List.copyOf(missing);
    }

    /** A task of which only the status is known. */
    public static TaskReport of(String id, Status status) {
        return of(id, status, status.name().toLowerCase(Locale.ROOT));
    }

    /** A task of which only the status and its word are known. */
    public static TaskReport of(String id, Status status, String word) {
        return new TaskReport(
                id, status, word, null, List.of(), null, List.of(), null, null, null, null, null,
                null);
    }

    /** The same with this progress. */
    public TaskReport progress(@Nullable Progress progress) {
        return new TaskReport(
                id, status, word, progress, films, failure, missing, model, created, changed,
                length, size, source);
    }

    /** The same with these films. */
    public TaskReport films(List<FilmReport> films) {
        return new TaskReport(
                id, status, word, progress, films, failure, missing, model, created, changed,
                length, size, source);
    }

    /** The same with this failure. */
    public TaskReport failure(@Nullable Failure failure) {
        return new TaskReport(
                id, status, word, progress, films, failure, missing, model, created, changed,
                length, size, source);
    }

    /** The same without these films. */
    public TaskReport missing(List<Failure> missing) {
        return new TaskReport(
                id, status, word, progress, films, failure, missing, model, created, changed,
                length, size, source);
    }

    /** The same, made when and changed when. */
    public TaskReport times(@Nullable Instant created, @Nullable Instant changed) {
        return new TaskReport(
                id, status, word, progress, films, failure, missing, model, created, changed,
                length, size, source);
    }

    /** The same, by this model, so long, so big. */
    public TaskReport asked(
            @Nullable String model, @Nullable Duration length, @Nullable Pixels size) {
        return new TaskReport(
                id, status, word, progress, films, failure, missing, model, created, changed,
                length, size, source);
    }

    /** The same, changing the film of that task. */
    public TaskReport source(@Nullable String source) {
        return new TaskReport(
                id, status, word, progress, films, failure, missing, model, created, changed,
                length, size, source);
    }
}
