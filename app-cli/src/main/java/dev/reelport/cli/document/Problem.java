package dev.reelport.cli.document;

/**
 * Something wrong with what a user wrote.
 *
 * @param place where
 * @param path the same place by names, such as {@code script.shots[2].duration}; empty for the
 *     whole
 * @param code a stable name for programs
 * @param sentence what is wrong and what would be right; never a secret
 */
public record Problem(Place place, String path, String code, String sentence) {
    /** Hides what must not be seen: the sentence may quote what the user wrote. */
    public Problem {
        sentence = Printable.of(sentence);
    }

    /** Something that could not be read at all. */
    public Problem(Place place, String path, String sentence) {
        this(place, path, "input.invalid", sentence);
    }

    /** One line as compilers print it. */
    @Override
    public String toString() {
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + sentence;
    }
}
