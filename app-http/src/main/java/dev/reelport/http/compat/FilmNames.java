package dev.reelport.http.compat;

import dev.reelport.domain.job.JobId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own names for the single films of a video, where a format has such names. */
final class FilmNames {
    private static final Pattern NAME = Pattern.compile("(.+)-film(\\d{1,3})");

    private FilmNames() {}

    /** The name of a film. */
    static String of(JobId job, int number) {
        return job + "-film" + number;
    }

    /** The film of that name; empty: it is no such name. */
    static Optional<Named> read(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Named(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * A film.
     *
     * @param video our name for the video
     * @param number of the film, from 0
     */
    record Named(String video, int number) {}
}
