package dev.reelport.jobs;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.order.Alternatives;
import dev.reelport.domain.rule.Fidelity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * @param ofJob what is asked of the first model; absent: nothing
     */
    static void insert(
            Session session, JobId job, AlternativesText text, @Nullable RequestText ofJob)
            throws SQLException {
        List<byte[]> known = new ArrayList<>(ofJob == null ? List.of() : ofJob.pictures());
        List<Integer> numbers = new ArrayList<>();
        for (byte[] picture : text.request().pictures()) {
            int number = number(known, picture);
            if (number == known.size()) {
                JobRows.insertPicture(session, job, number, picture);
                known.add(picture);
            }
            numbers.add(number);
        }
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

    private static int number(List<byte[]> known, byte[] picture) {
        int number = 0;
        while (number < known.size() && !Arrays.equals(known.get(number), picture)) {
            number++;
        }
        return number;
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
