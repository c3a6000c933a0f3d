package dev.reelport.cli.command;

import dev.reelport.language.document.Problem;
import java.util.List;
import java.util.Objects;

/** Nobody makes what is asked; nothing was handed over. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * @param problems every reason, with its place
     * @param sentence what that means
     */
    RefusedException(List<Problem> problems, String sentence) {
        super(sentence);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }

    String sentence() {
        return Objects.requireNonNull(getMessage());
    }
}
