package dev.reelport.jobs;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobChange;
import dev.reelport.domain.job.JobFilter;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.StaleJobException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps jobs, and makes each due in the transaction that keeps it. What was asked of whom is
 * written once: of a later version only state, times and version are. Safe for any number of
 * threads.
 */
final class JdbcJobStore implements JobStore {
    private static final String BY_ID = "select " + JobRows.COLUMNS + " from jobs where id = ?";
    private static final String BY_TASK =
            "select " + JobRows.COLUMNS + " from jobs where provider = ? and task = ?";
    private static final String LIST = "select " + JobRows.COLUMNS + " from jobs";
    private static final String CHANGES =
            "select job, version, at, state from job_changes where job = ? and version > ?"
                    + " order by version";

    private final Transactions transactions;
    private final JobRows rows;
    private final PictureRows pictures;
    private final JdbcAttention attention;

    JdbcJobStore(
            Transactions transactions,
            JobRows rows,
            PictureRows pictures,
            JdbcAttention attention) {
        this.transactions = transactions;
        this.rows = rows;
        this.pictures = pictures;
        this.attention = attention;
    }

    @Override
    public void add(Job job) {
        @Nullable RequestText request = RequestText.perhaps(job.request());
        PictureRows.Coming images = pictures.keepLong(job.id(), RequestText.ofPerhaps(request));
        transactions.change(
                session -> {
                    insert(session, job, request, images);
                });
        attention.ring(job);
    }

    /**
     * Part of a transaction: the job and that it is due.
     *
     * @param images of the job; the long ones are kept already
     */
    void insert(Session session, Job job, @Nullable RequestText request, PictureRows.Coming images)
            throws SQLException {
        rows.insert(session, job, request);
        PictureRows.insert(session, images);
        attention.due(session, job, false);
    }

    @Override
    public void replace(Job job) {
        boolean attended = Attendance.isOf(job.id());
        try {
            if (!transactions.write(session -> update(session, job, attended))) {
                throw new StaleJobException(job.id(), job.version());
            }
        } catch (DatabaseException failed) {
            refuseTaskOfAnother(job);
            throw failed;
        }
        if (!attended) {
            attention.ring(job);
        }
    }

    /**
     * Part of a transaction: the next version, and that the job is due; false where it is stale.
     */
    boolean update(Session session, Job job, boolean attended) throws SQLException {
        boolean kept = rows.update(session, job);
        if (kept) {
            attention.due(session, job, attended);
        }
        return kept;
    }

    /** The unique index held; who it held for is said in the port's words. */
    private void refuseTaskOfAnother(Job job) {
        transactions
                .read(session -> JobRows.owner(session, job))
                .filter(owner -> !owner.equals(job.id().value()))
                .ifPresent(
                        owner -> {
                            throw new IllegalArgumentException(JobRows.belongs(job, owner));
                        });
    }

    @Override
    public Optional<Job> find(JobId id) {
        return transactions.read(session -> session.first(rows::read, BY_ID, id.value()));
    }

    @Override
    public Optional<Job> find(ProviderTask task) {
        return transactions.read(
                session -> session.first(rows::read, BY_TASK, task.provider(), task.id()));
    }

    @Override
    public List<Job> list(JobFilter filter) {
        Conditions wanted =
                new Conditions()
                        .in(filter.stages())
                        .andPerhaps("jobs.provider = ?", filter.provider());
        String sql = LIST + wanted.where() + " order by created_at desc, id limit ?";
        return transactions.read(
                session -> session.select(rows::read, sql, wanted.valuesAnd(filter.most())));
    }

    @Override
    public List<JobChange> changes(JobId id, long after) {
        return transactions.read(
                session -> session.select(JobRows::readChange, CHANGES, id.value(), after));
    }
}
