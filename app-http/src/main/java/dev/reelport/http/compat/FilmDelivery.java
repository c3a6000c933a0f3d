package dev.reelport.http.compat;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.http.film.FilmAnswer;
import dev.reelport.http.film.FilmServing;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Serves films from home. Thread-safe. */
@Singleton
final class FilmDelivery {
    private final FilmCopies copies;
    private final FilmServing serving;

    FilmDelivery(FilmCopies copies, FilmServing serving) {
        this.copies = copies;
        this.serving = serving;
    }

    /**
     * A film of a job, or the part of it that the client asks for.
     *
     * @param variant as OpenAI names them; absent: the film
     * @param number of the film, from 0
     * @throws RefusedException when it is not here
     */
    HttpResponse<?> content(Job job, @Nullable String variant, int number, HttpRequest<?> request) {
        refuseOtherVariants(variant);
        StoredFilm film = film(job, number);
        FilmAnswer answer = FilmAnswer.to(request.getHeaders(), film);
        if (answer.isOutside()) {
            throw new NoSuchPartException(FilmAnswer.outside(film));
        }
        String id = job.id().value();
        return request.getMethod() == HttpMethod.HEAD
                ? serving.headers(answer, film, id, number)
                : serving.content(answer, film, id, number);
    }

    private static void refuseOtherVariants(@Nullable String variant) {
        if (variant != null && !variant.equals("video")) {
            throw RefusedException.unsupported(
                    variant.equals("thumbnail") || variant.equals("spritesheet")
                            ? "of a video only the film is kept, and no " + variant
                            : "a variant is video, thumbnail or spritesheet");
        }
    }

    private StoredFilm film(Job job, int number) {
        if (!(job.state() instanceof JobState.Succeeded succeeded)) {
            throw job.state().stage().isFinal()
                    ? RefusedException.missing("there is no film of this video")
                    : notYet();
        }
        Homecoming home = Homecoming.of(job, succeeded, copies);
        StoredFilm film = home.films().get(number);
        if (film == null && home.underWay() > 0 && number < succeeded.clips().size()) {
            throw notYet();
        }
        if (film == null) {
            throw RefusedException.missing("there is no such film of this video");
        }
        return film;
    }

    /** Other gateways say 400 here too; 409, which would fit, makes clients repeat it blindly. */
    private static RefusedException notYet() {
        return RefusedException.invalid("the video is not completed yet");
    }
}
