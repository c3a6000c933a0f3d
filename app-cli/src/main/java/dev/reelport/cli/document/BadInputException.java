package dev.reelport.cli.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a user wrote cannot be used; carries every reason at once. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Files before flags, and each file from its top to its end. */
    private static final Comparator<Problem> AS_WRITTEN =
            Comparator.comparing((Problem problem) -> problem.place().isFlag())
                    .thenComparingInt(problem -> problem.place().line())
                    .thenComparingInt(problem -> problem.place().column());

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    public BadInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(AS_WRITTEN).toList();
    }

    /** Every reason, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
