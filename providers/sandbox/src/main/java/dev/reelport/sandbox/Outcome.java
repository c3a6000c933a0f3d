package dev.reelport.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a request shall end in the sandbox, so that a whole outage can be rehearsed for free. Written
 * in lower case with hyphens: {@code fails-halfway}.
 */
public enum Outcome {
    /** A film. The default. */
    FILM,
    /** The provider refuses the content. */
    REFUSED,
    /** The provider is not reached; provably nothing was sent. */
    UNREACHABLE,
    /** The provider takes the request and its answer is lost. The task exists and makes a film. */
    ANSWER_LOST,
    /** It takes as long to make the film as it takes to watch it. */
    SLOW,
    /** Half of the time it takes to watch the film passes, then it fails. */
    FAILS_HALFWAY,
    /** It gets to 93 percent and stays there. */
    NEVER_ENDS,
    /** It finishes, but there is no film. */
    NO_FILM;

    /** Whether there is a film to draw. */
    boolean endsInFilm() {
        return this == FILM || this == SLOW || this == ANSWER_LOST;
    }

    /** The outcome of that name; empty where there is none. */
    public static Optional<Outcome> named(String name) {
        return Arrays.stream(values()).filter(outcome -> outcome.toString().equals(name)).findAny();
    }

    /** All names, for messages. */
    static String names() {
        return Arrays.stream(values()).map(Outcome::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
