package dev.reelport.language.document;

import java.util.ArrayList;
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

    /** Nobody reads more at once. */
    private static final int MOST = 100;

    private final transient List<Problem> problems;
    private final int count;

    /**
     * @param problems at least one
     */
    public BadInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        List<Problem> sorted = problems.stream().sorted(AS_WRITTEN).toList();
        this.problems = sorted.size() <= MOST ? sorted : beginning(sorted);
        this.count = sorted.size();
    }

    private static List<Problem> beginning(List<Problem> sorted) {
        String rest = "and " + (sorted.size() - MOST) + " more";
        List<Problem> beginning = new ArrayList<>(sorted.subList(0, MOST));
        beginning.add(new Problem(sorted.get(MOST).place(), "", rest));
        return List.copyOf(beginning);
    }

    /** Every reason, in the order of the file; of very many the first, and how many more. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many reasons there are, told or not. */
    public int count() {
        return count;
    }
}
