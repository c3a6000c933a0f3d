package dev.reelport.wire.json;

import java.util.List;
import java.util.stream.Collectors;

/** A foreign body that cannot be read, with every reason and its place. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one; never a secret value
     */
    public UnreadableException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** One reason. */
    public static UnreadableException at(String path, String sentence) {
        return new UnreadableException(List.of(new Problem(path, sentence)));
    }

    /** Every reason. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One reason.
     *
     * @param path where it shows, such as {@code actions[1].time}; empty: the body as a whole
     * @param sentence for people
     */
    public record Problem(String path, String sentence) {
        @Override
        public String toString() {
            return path.isEmpty() ? sentence : path + ": " + sentence;
        }
    }
}
