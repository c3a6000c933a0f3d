package dev.reelport.http.compat;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.usecase.CancelJob;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Removes a video: one that is being made is called off first, and stays where that is not
 * possible, since its film is paid for. Thread-safe.
 */
@Singleton
final class FilmRemoval {
    private static final Failure REMOVED =
            Failure.forGood(FailureKind.GONE, "the video was removed");

    /** After these it may have come to its end; what is on record says. */
    private static final Set<Cancellation> ENDS =
            EnumSet.of(Cancellation.DONE, Cancellation.TOO_LATE);

    /** Each time somebody else changed the job meanwhile; a job does not change as often. */
    private static final int MOST_ATTEMPTS = 5;

    private final CancelJob cancelJob;
    private final OrderBook orders;
    private final JobStore jobs;
    private final FilmCopies copies;
    private final FilmStorage storage;

    FilmRemoval(
            CancelJob cancelJob,
            OrderBook orders,
            JobStore jobs,
            FilmCopies copies,
            FilmStorage storage) {
        this.cancelJob = cancelJob;
        this.orders = orders;
        this.jobs = jobs;
        this.copies = copies;
        this.storage = storage;
    }

    /**
     * Removes it, films and all.
     *
     * @throws RefusedException when it is being made and cannot be called off
     */
    void remove(Job job) {
        Job ended = ended(job);
        if (ended.state() instanceof JobState.Succeeded succeeded) {
            deleteFilms(ended, succeeded);
        }
        if (!orders.remove(ended.id())) {
            // It went on with another job at this very moment.
            orders.find(ended.id()).flatMap(next -> jobs.find(next.job())).ifPresent(this::remove);
        }
    }

    /** As it stands when nothing more happens to it. */
    private Job ended(Job job) {
        Job now = job;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !isFinal(now); attempt++) {
            callOff(now);
            now = jobs.find(job.id()).orElseThrow();
        }
        if (!isFinal(now)) {
            throw goesOn();
        }
        return now;
    }

    private void callOff(Job job) {
        try {
            if (!ENDS.contains(cancelJob.cancel(job))) {
                throw goesOn();
            }
        } catch (StaleJobException changed) {
            // It is read again, and decided anew.
        } catch (ProviderException failed) {
            throw new RefusedException(failed.failure());
        }
    }

    private static boolean isFinal(Job job) {
        return job.state().stage().isFinal();
    }

    private static RefusedException goesOn() {
        return RefusedException.invalid(
                "the video is being made and cannot be called off; it can be removed when it is"
                        + " completed or failed");
    }

    /** First on record: what comes home meanwhile is then not kept. */
    private void deleteFilms(Job job, JobState.Succeeded succeeded) {
        try {
            for (StoredFilm film : copies.remove(job.id(), succeeded.clips().size(), REMOVED)) {
                storage.delete(film);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
