package dev.reelport.language.document;

/**
 * Where something was written.
 *
 * @param source a file as the user named it, or a flag
 * @param line from 1; 0 for a flag
 * @param column from 1; 0 for a flag
 */
public record Place(String source, int line, int column) {
    /** A flag on the command line. */
    public static Place flag(String name) {
        return new Place(name, 0, 0);
    }

    /** Whether it stands on the command line, not in a file. */
    public boolean isFlag() {
        return line == 0;
    }

    /** As compilers print it: {@code file:line:column}. */
    @Override
    public String toString() {
        return isFlag() ? source : source + ":" + line + ":" + column;
    }
}
