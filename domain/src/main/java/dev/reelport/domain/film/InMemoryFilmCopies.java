package dev.reelport.domain.film;

import dev.reelport.domain.job.JobId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps what is known of films for as long as the process lives. Safe for any thread. */
public final class InMemoryFilmCopies implements FilmCopies {
    private final Map<JobId, SortedMap<Integer, FilmCopy>> copies = new HashMap<>();

    /** Nothing is known. */
    public InMemoryFilmCopies() {}

    @Override
    public synchronized void keep(FilmCopy copy) {
        copies.computeIfAbsent(copy.job(), job -> new TreeMap<>()).put(copy.number(), copy);
    }

    @Override
    public synchronized List<FilmCopy> of(JobId job) {
        return List.copyOf(copies.getOrDefault(job, new TreeMap<>()).values());
    }

    @Override
    public synchronized void forget(JobId job) {
        copies.remove(job);
    }
}
