package dev.reelport.domain.film;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.JobId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps what is known of films for as long as the process lives. Safe for any thread. */
public final class InMemoryFilmCopies implements FilmCopies {
    private final Map<JobId, SortedMap<Integer, FilmCopy>> copies = new HashMap<>();
    private final Map<JobId, List<StoredFilm>> removed = new HashMap<>();

    /** Nothing is known. */
    public InMemoryFilmCopies() {}

    @Override
    public synchronized boolean keep(FilmCopy copy) {
        if (removed.containsKey(copy.job())) {
            return false;
        }
        numbered(copy.job()).put(copy.number(), copy);
        return true;
    }

    private SortedMap<Integer, FilmCopy> numbered(JobId job) {
        return copies.computeIfAbsent(job, first -> new TreeMap<>());
    }

    @Override
    public synchronized List<FilmCopy> of(JobId job) {
        return List.copyOf(copies.getOrDefault(job, new TreeMap<>()).values());
    }

    @Override
    public synchronized List<StoredFilm> remove(JobId job, int films, Failure reason) {
        List<StoredFilm> home =
                of(job).stream().map(FilmCopy::film).filter(Objects::nonNull).toList();
        removed.putIfAbsent(job, home);
        for (int number = 0; number < films; number++) {
            numbered(job).put(number, new FilmCopy(job, number, 1, null, reason));
        }
        return removed.getOrDefault(job, List.of());
    }
}
