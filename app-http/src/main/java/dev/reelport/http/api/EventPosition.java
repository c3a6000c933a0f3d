package dev.reelport.http.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a client has seen the events of a video; the identifier of an event is the position after
 * it.
 *
 * @param version of the job whose state was told last; 0: none was
 * @param films how many films were told after it
 */
record EventPosition(long version, int films) {
    static final EventPosition BEGINNING = new EventPosition(0, 0);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,6}))?");

    /**
     * Reads an identifier.
     *
     * @param newest the newest version of the job: who has seen a later one saw the events of
     *     another job, that the order was moved on from, and begins again
     * @throws ProblemException when no event has such an identifier
     */
    static EventPosition read(@Nullable String identifier, long newest) {
        if (identifier == null || identifier.isEmpty()) {
            return BEGINNING;
        }
        Matcher written = WRITTEN.matcher(identifier);
        if (!written.matches()) {
            throw ProblemException.unreadable(
                    "Last-Event-ID", "no event has the identifier «" + identifier + "»");
        }
        long version = Long.parseLong(written.group(1));
        String films = written.group(2);
        return version > newest
                ? BEGINNING
                : new EventPosition(version, films == null ? 0 : Integer.parseInt(films));
    }

    EventPosition afterFilm() {
        return new EventPosition(version, films + 1);
    }

    /** As the identifier of an event: the version alone after a state. */
    @Override
    public String toString() {
        return films == 0 ? Long.toString(version) : version + "." + films;
    }
}
