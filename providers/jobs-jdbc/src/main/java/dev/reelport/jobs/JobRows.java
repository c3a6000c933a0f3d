package dev.reelport.jobs;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobChange;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.video.VideoRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs as rows: what is written within a transaction, and what a row says. */
final class JobRows {
    /** As {@link #read} wants them. */
    static final String COLUMNS =
            "jobs.id, jobs.provider, jobs.model, jobs.request, jobs.uploads, jobs.state,"
                    + " jobs.created_at, jobs.followed_since, jobs.changed_at, jobs.version";

    private static final String INSERT =
            """
            insert into jobs (id, version, provider, model, stage, task,
                created_at, followed_since, changed_at, state, request, uploads)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    /** What was asked of whom never changes. */
    private static final String UPDATE =
            """
            update jobs set version = ?, stage = ?, task = ?, followed_since = ?, changed_at = ?,
                state = ?
            where id = ? and version = ?
            """;

    private static final String CHANGE =
            "insert into job_changes (job, version, at, state) values (?, ?, ?, ?)";
    private static final String STATE = "select state from jobs where id = ? and version = ?";
    private static final String OWNER = "select id from jobs where provider = ? and task = ?";

    private final Transactions transactions;

    JobRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Adds a job, without its pictures.
     *
     * @param request what was asked, written before the transaction
     * @throws IllegalArgumentException when there is a job of that id, or another one of its task
     */
    void insert(Session session, Job job, @Nullable RequestText request) throws SQLException {
        int added =
                session.update(
                        INSERT,
                        job.id().value(),
                        job.version(),
                        job.provider(),
                        job.model(),
                        job.state().stage().name(),
                        task(job),
                        Moments.of(job.createdAt()),
                        Moments.ofPerhaps(job.followedSince()),
                        Moments.of(job.changedAt()),
                        StateText.write(job),
                        request == null ? null : request.json(),
                        request == null ? null : request.uploads());
        if (added == 0) {
            throw refusal(session, job);
        }
        insertChange(session, job);
    }

    private static IllegalArgumentException refusal(Session session, Job job) throws SQLException {
        Optional<String> owner = owner(session, job).filter(id -> !id.equals(job.id().value()));
        return new IllegalArgumentException(
                owner.map(id -> belongs(job, id))
                        .orElse("there is a job " + job.id() + " already"));
    }

    private static void insertChange(Session session, Job job) throws SQLException {
        session.update(
                CHANGE,
                job.id().value(),
                job.version(),
                Moments.of(job.changedAt()),
                StateText.write(job));
    }

    /** Keeps the next version of a job; false where the one before it is not there. */
    boolean update(Session session, Job job) throws SQLException {
        int changed =
                session.update(
                        UPDATE,
                        job.version(),
                        job.state().stage().name(),
                        task(job),
                        Moments.ofPerhaps(job.followedSince()),
                        Moments.of(job.changedAt()),
                        StateText.write(job),
                        job.id().value(),
                        job.version() - 1);
        if (changed > 0) {
            insertChange(session, job);
        }
        return changed > 0;
    }

    /** Whether a job is kept in just this version and state. */
    static boolean isKept(Session session, Job job) throws SQLException {
        return session.first(row -> row.getString(1), STATE, job.id().value(), job.version())
                .filter(StateText.write(job)::equals)
                .isPresent();
    }

    /** Whose task this is; empty where it is nobody's, or the job has none. */
    static Optional<String> owner(Session session, Job job) throws SQLException {
        return session.first(row -> row.getString(1), OWNER, job.provider(), task(job));
    }

    static String belongs(Job job, String owner) {
        String task = job.state().task().map(ProviderTask::toString).orElse("");
        return "the task %s belongs to job %s".formatted(task, owner);
    }

    private static @Nullable String task(Job job) {
        return job.state().task().map(ProviderTask::id).orElse(null);
    }

    /** The job in a row; its pictures are read when somebody opens them. */
    Job read(ResultSet row) throws SQLException {
        JobId id = new JobId(row.getString("id"));
        String what = "job " + id;
        StateText.Decided stands = StateText.read(row.getString("state"), what);
        return new Job(
                id,
                row.getString("provider"),
                row.getString("model"),
                request(row, id, what),
                stands.state(),
                Moments.read(row.getLong("created_at")),
                followed(row),
                Moments.read(row.getLong("changed_at")),
                row.getLong("version"),
                stands.by());
    }

    private @Nullable VideoRequest request(ResultSet row, JobId id, String what)
            throws SQLException {
        @Nullable String json = row.getString("request");
        return json == null
                ? null
                : RequestText.read(
                        json,
                        row.getString("uploads"),
                        number -> new StoredPicture(transactions, id, number),
                        what);
    }

    private static @Nullable Instant followed(ResultSet row) throws SQLException {
        long since = row.getLong("followed_since");
        return row.wasNull() ? null : Moments.read(since);
    }

    static JobChange readChange(ResultSet row) throws SQLException {
        JobId job = new JobId(row.getString("job"));
        StateText.Decided stands = StateText.read(row.getString("state"), "job " + job);
        return new JobChange(
                job,
                row.getLong("version"),
                stands.state(),
                Moments.read(row.getLong("at")),
                stands.by());
    }
}
