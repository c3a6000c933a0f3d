package dev.reelport.jobs;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.order.Alternatives;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.video.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How orders go on, as rows. A picture that the job has as well is kept once. */
final class AlternativesRows {
    private static final String INSERT =
            """
            insert into alternatives (job, request, uploads, pictures, findings, fidelity, models)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT =
            "select request, uploads, pictures, findings, fidelity, models from alternatives"
                    + " where job = ?";
    private static final String DELETE = "delete from alternatives where job = ?";

    private final Transactions transactions;

    AlternativesRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Adds them to a job that was added in the same transaction.
     *
     * @param pictures of the job, by number; theirs are among them
     */
    static void insert(Session session, JobId job, AlternativesText text, List<Content> pictures)
            throws SQLException {
        List<Integer> numbers = text.request().pictures().stream().map(pictures::indexOf).toList();
        session.update(
                INSERT,
                job.value(),
                text.request().json(),
                text.request().uploads(),
                AlternativesText.numbers(numbers),
                text.findings(),
                text.fidelity(),
                text.models());
    }

    static void delete(Session session, JobId job) throws SQLException {
        session.update(DELETE, job.value());
    }

    Optional<Alternatives> find(JobId job) {
        return transactions.read(
                session -> session.first(row -> read(row, job), SELECT, job.value()));
    }

    private Alternatives read(ResultSet row, JobId job) throws SQLException {
        String what = "how the order of job " + job + " goes on";
        List<Integer> numbers = AlternativesText.readNumbers(row.getString("pictures"), what);
        return new Alternatives(
                RequestText.read(
                        row.getString("request"),
                        row.getString("uploads"),
                        number -> new StoredPicture(transactions, job, numbers.get(number)),
                        what),
                OrderText.readFindings(row.getString("findings"), what),
                Fidelity.valueOf(row.getString("fidelity")),
                AlternativesText.readModels(row.getString("models"), what));
    }
}
