package dev.reelport.http.compat;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.usecase.CancelJob;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Removes a video: one that is being made is called off first, and stays where that is not
 * possible, since its film is paid for. Thread-safe.
 */
@Singleton
final class FilmRemoval {
    private static final Failure REMOVED =
            Failure.forGood(FailureKind.GONE, "the video was removed");

    private final CancelJob cancelJob;
    private final OrderBook orders;
    private final FilmCopies copies;
    private final FilmStorage storage;

    FilmRemoval(CancelJob cancelJob, OrderBook orders, FilmCopies copies, FilmStorage storage) {
        this.cancelJob = cancelJob;
        this.orders = orders;
        this.copies = copies;
        this.storage = storage;
    }

    /**
     * Removes it, films and all.
     *
     * @throws RefusedException when it is being made and cannot be called off
     */
    void remove(Job job) {
        if (!job.state().stage().isFinal()) {
            callOff(job);
        }
        if (job.state() instanceof JobState.Succeeded succeeded) {
            deleteFilms(job, succeeded);
        }
        orders.remove(job.id());
    }

    private void callOff(Job job) {
        try {
            if (cancelJob.cancel(job) != Cancellation.DONE) {
                throw RefusedException.invalid(
                        "the video is being made and cannot be called off; it can be removed when"
                                + " it is completed or failed");
            }
        } catch (ProviderException failed) {
            throw new RefusedException(failed.failure());
        }
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
