package dev.reelport.jobs;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.JobId;
import io.micronaut.core.type.Argument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what is known of films at home. Safe for any number of threads. */
final class JdbcFilmCopies implements FilmCopies {
    private static final Argument<FailureText> FAILURE = Argument.of(FailureText.class);
    private static final String KEEP =
            """
            insert into films (job, number, attempts, location, media_type, length, sha256, trouble)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (job, number) do update set
                attempts = excluded.attempts, location = excluded.location,
                media_type = excluded.media_type, length = excluded.length,
                sha256 = excluded.sha256, trouble = excluded.trouble
            where not films.removed
            """;
    private static final String REMOVE =
            """
            insert into films (job, number, attempts, trouble, removed) values (?, ?, 1, ?, true)
            on conflict (job, number) do update set trouble = excluded.trouble, removed = true
            """;
    private static final String OF_JOB =
            "select job, number, attempts, location, media_type, length, sha256, trouble from films"
                    + " where job = ? order by number";
    private static final String AT_HOME =
            "select location, media_type, length, sha256 from films"
                    + " where job = ? and location is not null order by number";

    private final Transactions transactions;

    JdbcFilmCopies(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean keep(FilmCopy copy) {
        @Nullable StoredFilm film = copy.film();
        @Nullable Failure trouble = copy.trouble();
        int kept =
                transactions.write(
                        session ->
                                session.update(
                                        KEEP,
                                        copy.job().value(),
                                        copy.number(),
                                        copy.attempts(),
                                        film == null ? null : film.location(),
                                        film == null ? null : film.mediaType(),
                                        film == null ? null : film.length(),
                                        film == null ? null : film.sha256(),
                                        text(trouble)));
        return kept > 0;
    }

    private static @Nullable String text(@Nullable Failure trouble) {
        return trouble == null ? null : Json.write(FailureText.of(trouble));
    }

    @Override
    public List<FilmCopy> of(JobId job) {
        return transactions.read(
                session -> session.select(JdbcFilmCopies::read, OF_JOB, job.value()));
    }

    private static FilmCopy read(ResultSet row) throws SQLException {
        JobId job = new JobId(row.getString("job"));
        @Nullable Failure trouble = trouble(row, job);
        boolean isHome = trouble == null;
        return new FilmCopy(
                job,
                row.getInt("number"),
                row.getInt("attempts"),
                isHome ? film(row) : null,
                trouble);
    }

    private static StoredFilm film(ResultSet row) throws SQLException {
        return new StoredFilm(
                row.getString("location"),
                row.getString("media_type"),
                row.getLong("length"),
                row.getString("sha256"));
    }

    private static @Nullable Failure trouble(ResultSet row, JobId job) throws SQLException {
        @Nullable String json = row.getString("trouble");
        return json == null ? null : Json.read(json, FAILURE, "the films of job " + job).failure();
    }

    /** The rows are taken first: an attempt that ends meanwhile is either seen here, or refused. */
    @Override
    public List<StoredFilm> remove(JobId job, int films, Failure reason) {
        return transactions.write(
                session -> {
                    for (int number = 0; number < films; number++) {
                        session.update(REMOVE, job.value(), number, text(reason));
                    }
                    return session.select(JdbcFilmCopies::film, AT_HOME, job.value());
                });
    }
}
