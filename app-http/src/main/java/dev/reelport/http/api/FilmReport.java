package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.language.report.FailureReport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A film, and how it stands with bringing it home.
 *
 * @param number from 0
 * @param url where it is served; absent: it is not home yet
 * @param mediaType such as {@code video/mp4}; absent: as above
 * @param length in bytes; absent: as above
 * @param sha256 of the bytes, in hexadecimal digits; absent: as above
 * @param id what the provider itself calls it; absent: it has no name
 * @param seconds how long it is, as the provider measured it; absent: it did not say
 * @param trouble why it is not home; absent: it is, or nobody tried yet
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilmReport(
        int number,
        @Nullable String url,
        @Nullable String mediaType,
        @Nullable Long length,
        @Nullable String sha256,
        @Nullable String id,
        @Nullable Double seconds,
        @Nullable FailureReport trouble) {

    static List<FilmReport> of(Job job, List<FilmCopy> copies, Links links) {
        List<FilmReport> films = new ArrayList<>();
        if (job.state() instanceof JobState.Succeeded succeeded) {
            for (Clip clip : succeeded.clips()) {
                int number = films.size();
                films.add(of(job, number, clip, copy(copies, number), links));
            }
        }
        return films;
    }

    private static Optional<FilmCopy> copy(List<FilmCopy> copies, int number) {
        return copies.stream().filter(copy -> copy.number() == number).findFirst();
    }

    private static FilmReport of(
            Job job, int number, Clip clip, Optional<FilmCopy> copy, Links links) {
        Optional<StoredFilm> film = copy.flatMap(known -> Optional.ofNullable(known.film()));
        return new FilmReport(
                number,
                film.map(home -> links.film(job.id(), number)).orElse(null),
                film.map(StoredFilm::mediaType).orElse(null),
                film.map(StoredFilm::length).orElse(null),
                film.map(StoredFilm::sha256).orElse(null),
                clip.id(),
                clip.length() == null ? null : clip.length().toMillis() / 1000.0,
                copy.flatMap(known -> Optional.ofNullable(known.trouble()))
                        .map(FailureReport::of)
                        .orElse(null));
    }
}
