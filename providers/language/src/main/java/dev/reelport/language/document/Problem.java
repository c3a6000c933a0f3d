package dev.reelport.language.document;

import java.util.regex.Pattern;

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
    /** What is quoted shall be recognised, not repeated. */
    private static final int QUOTED = 200;

    /** No sentence of ours is as long, whatever it quotes. */
    private static final int LONGEST = 4000;

    private static final Pattern LONG_QUOTE =
            Pattern.compile("(«[^«»]{" + QUOTED + "})[^«»]++(?=»|$)");

    /** Hides what must not be seen: path and sentence may quote what the user wrote. */
    public Problem {
        path = Printable.beginning(Printable.line(path), QUOTED);
        String line = LONG_QUOTE.matcher(Printable.line(sentence)).replaceAll("$1…");
        sentence = Printable.beginning(line, LONGEST);
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
