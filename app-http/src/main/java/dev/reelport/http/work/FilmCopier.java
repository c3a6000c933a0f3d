package dev.reelport.http.work;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.film.FilmNotKeptException;
import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.Providers;
import dev.reelport.http.measure.Meters;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the films of a job home before their links die. What fails is tried again, with waits that
 * double, and told. Thread-safe.
 */
@Singleton
final class FilmCopier {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(FilmCopier.class);

    private final Providers providers;
    private final FilmCopies copies;
    private final FilmStorage storage;
    private final InstantSource clock;
    private final Meters meters;

    FilmCopier(
            Providers providers,
            FilmCopies copies,
            FilmStorage storage,
            InstantSource clock,
            Meters meters) {
        this.providers = providers;
        this.copies = copies;
        this.storage = storage;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Tries once for each film that is not here.
     *
     * @return when to try again; empty where all are here, or it makes no sense any more
     */
    Optional<Instant> bringHome(Job job, JobState.Succeeded succeeded) {
        List<FilmCopy> before = copies.of(job.id());
        Optional<Instant> next = Optional.empty();
        for (int number = 0; number < succeeded.clips().size(); number++) {
            FilmCopy copy = before(before, number);
            if (copy == null || FilmAttempts.goOn(copy)) {
                FilmCopy tried = tried(job, number, succeeded.clips().get(number), copy);
                boolean isKept = putOnRecord(tried, job);
                next = isKept && FilmAttempts.goOn(tried) ? earlier(next, after(tried)) : next;
            }
        }
        return next;
    }

    /**
     * Whether the attempt is on record: a film that was removed meanwhile leaves nothing behind.
     */
    private boolean putOnRecord(FilmCopy tried, Job job) {
        meters.film(job.provider(), tried.film() != null);
        boolean isKept = copies.keep(tried);
        if (!isKept && tried.film() != null) {
            LOG.info("job {}: film {} was removed while it came", job.id(), tried.number());
            delete(tried.film(), job);
        }
        return isKept;
    }

    private void delete(StoredFilm film, Job job) {
        try {
            storage.delete(film);
        } catch (IOException left) {
            LOG.warn("job {}: {} is left where films are kept", job.id(), film.location());
        }
    }

    private static @Nullable FilmCopy before(List<FilmCopy> copies, int number) {
        return copies.stream().filter(copy -> copy.number() == number).findFirst().orElse(null);
    }

    private FilmCopy tried(Job job, int number, Clip clip, @Nullable FilmCopy before) {
        int attempt = before == null ? 1 : before.attempts() + 1;
        boolean look = before != null && FilmAttempts.needsLook(before);
        try {
            StoredFilm film = kept(job, number, look ? fresh(job, number, clip) : clip);
            LOG.info("job {}: film {} is home, {} bytes", job.id(), number, film.length());
            return new FilmCopy(job.id(), number, attempt, film, null);
        } catch (ProviderException failed) {
            return troubled(job, number, attempt, failed.failure());
        } catch (BrokenOffException broken) {
            String words = "keeping the film broke off: " + broken.getMessage();
            return troubled(job, number, attempt, Failure.forNow(FailureKind.UNAVAILABLE, words));
        }
    }

    private FilmCopy troubled(Job job, int number, int attempt, Failure failure) {
        LOG.warn(
                "job {}: film {} did not come, attempt {}: {}", job.id(), number, attempt, failure);
        return new FilmCopy(job.id(), number, attempt, null, failure);
    }

    /** The same film by the link that the provider tells now; the task itself is long done. */
    private Clip fresh(Job job, int number, Clip clip) {
        PollResult now = providers.named(job.provider()).poll(clip.task());
        return now instanceof PollResult.Succeeded succeeded && number < succeeded.clips().size()
                ? succeeded.clips().get(number)
                : clip;
    }

    private StoredFilm kept(Job job, int number, Clip clip) {
        try (Film film = providers.named(job.provider()).fetch(clip)) {
            return storage.keep(job.id() + "-" + number, film);
        } catch (IOException broken) {
            throw new BrokenOffException(broken);
        }
    }

    private Instant after(FilmCopy copy) {
        int doublings = Math.min(copy.attempts() - 1, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Instant other) {
        return one.filter(instant -> instant.isBefore(other)).or(() -> Optional.of(other));
    }

    /** What broke off; never a link: only our own words are quoted. */
    private static final class BrokenOffException extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenOffException(IOException broken) {
            super(words(broken), broken);
        }

        private static String words(IOException broken) {
            return broken instanceof FilmNotKeptException
                    ? String.valueOf(broken.getMessage())
                    : broken.getClass().getSimpleName();
        }
    }
}
