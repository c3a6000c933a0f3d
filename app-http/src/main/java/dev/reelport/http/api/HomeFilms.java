package dev.reelport.http.api;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.http.work.FilmAttempts;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Words;
import io.micronaut.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds films that are home, or tells how it stands with them. Thread-safe. */
@Singleton
final class HomeFilms {
    /** In seconds; a film takes a minute or more, and bringing it home seconds. */
    private static final String WHILE_MADE = "10";

    private static final String WHILE_COMING = "2";

    private final Videos videos;
    private final FilmCopies copies;

    HomeFilms(Videos videos, FilmCopies copies) {
        this.videos = videos;
        this.copies = copies;
    }

    /**
     * A film of a video.
     *
     * @param number from 0
     * @throws ProblemException when it is not home, or there is no such film
     */
    StoredFilm find(String id, int number) {
        Job job = videos.find(id).job();
        if (!(job.state() instanceof JobState.Succeeded succeeded)) {
            throw withoutFilms(job);
        }
        int films = succeeded.clips().size();
        if (number < 0 || number >= films) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND,
                    "there is no film %d of this video; it has %d, counted from 0"
                            .formatted(number, films));
        }
        Optional<FilmCopy> copy =
                copies.of(job.id()).stream().filter(one -> one.number() == number).findFirst();
        return copy.flatMap(known -> Optional.ofNullable(known.film()))
                .orElseThrow(() -> onItsWay(copy));
    }

    private static ProblemException withoutFilms(Job job) {
        String state = Words.of(job.state().stage());
        return job.state().stage().isFinal()
                ? new ProblemException(
                        ProblemKind.NOT_FOUND, "the video is " + state + " and has no film")
                : new ProblemException(
                                ProblemKind.NO_FILM, "the video is " + state + ", not made yet")
                        .with(HttpHeaders.RETRY_AFTER, WHILE_MADE);
    }

    private static ProblemException onItsWay(Optional<FilmCopy> copy) {
        return copy.filter(known -> !FilmAttempts.goOn(known))
                .map(HomeFilms::givenUp)
                .orElseGet(
                        () ->
                                new ProblemException(
                                                ProblemKind.NO_FILM,
                                                "the film is made and is being brought home")
                                        .with(HttpHeaders.RETRY_AFTER, WHILE_COMING));
    }

    private static ProblemException givenUp(FilmCopy copy) {
        return new ProblemException(
                ProblemKind.NO_FILM,
                Printable.of("the film could not be brought home: " + copy.trouble()));
    }
}
