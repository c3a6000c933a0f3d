package dev.reelport.cli.document;

import java.util.List;
import java.util.stream.Collectors;

/** What a user wrote cannot be used; carries every reason at once. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    public BadInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every reason. */
    public List<Problem> problems() {
        return problems;
    }
}
