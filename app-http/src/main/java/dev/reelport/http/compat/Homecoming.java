package dev.reelport.http.compat;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.http.work.FilmAttempts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How it stands with the films of a job that succeeded.
 *
 * @param films at home, by their number
 * @param missing why others never came, one for each
 * @param underWay how many may still come
 */
record Homecoming(Map<Integer, StoredFilm> films, List<Failure> missing, int underWay) {

    static Homecoming of(Job job, JobState.Succeeded succeeded, FilmCopies copies) {
        Map<Integer, StoredFilm> films = new TreeMap<>();
        List<Failure> missing = new ArrayList<>(succeeded.missing());
        List<FilmCopy> tried = copies.of(job.id());
        for (FilmCopy copy : tried) {
            if (copy.film() != null) {
                films.put(copy.number(), copy.film());
            } else if (copy.trouble() != null && !FilmAttempts.goOn(copy)) {
                missing.add(copy.trouble());
            }
        }
        int settled = films.size() + missing.size() - succeeded.missing().size();
        return new Homecoming(films, missing, succeeded.clips().size() - settled);
    }
}
