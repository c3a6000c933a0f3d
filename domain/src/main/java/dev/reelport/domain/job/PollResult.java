package dev.reelport.domain.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one look at a task said. */
public sealed interface PollResult {
    /** The provider has not begun. */
    record Waiting() implements PollResult {}

    /**
     * The provider works on it.
     *
     * @param progress how far it says it is; absent: it does not say
     */
    record Running(@Nullable Progress progress) implements PollResult {}

    /**
     * There is a film. See {@link #done}.
     *
     * @param clips at least one
     * @param missing why other films of the same task did not come, one for each of them; empty:
     *     all came that the provider tells of
     */
    record Succeeded(List<Clip> clips, List<Failure> missing) implements PollResult {
        /**
         * @throws IllegalArgumentException when there is no film
         */
        public Succeeded {
            clips = List.copyOf(clips);
            missing = List.copyOf(missing);
            if (clips.isEmpty()) {
                throw new IllegalArgumentException("a success has at least one film");
            }
        }

        /** All films came. */
        public Succeeded(List<Clip> clips) {
            this(clips, List.of());
        }
    }

    /**
     * There will be no film.
     *
     * @param failure why
     */
    record Failed(Failure failure) implements PollResult {}

    /** The task was called off. */
    record Cancelled() implements PollResult {}

    /**
     * The provider used a word for the status that nobody here has heard of. It is told, and
     * looking goes on until the deadline.
     *
     * @param word as the provider wrote it
     */
    record Unknown(String word) implements PollResult {}

    /** What it means that a provider reports success: a film, or a failure that says so. */
    static PollResult done(List<Clip> clips) {
        return done(clips, List.of());
    }

    /**
     * The same where some films may not have come.
     *
     * @param missing why not, one for each; without any film, the first is why the task failed
     */
    static PollResult done(List<Clip> clips, List<Failure> missing) {
        return clips.isEmpty()
                ? new Failed(missing.isEmpty() ? noFilm() : missing.getFirst())
                : new Succeeded(clips, missing);
    }

    private static Failure noFilm() {
        return Failure.forGood(
                FailureKind.NO_FILM, "the provider reports success, but there is no film");
    }
}
