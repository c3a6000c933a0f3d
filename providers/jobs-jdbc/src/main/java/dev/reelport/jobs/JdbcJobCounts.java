package dev.reelport.jobs;

import dev.reelport.domain.job.JobCounts;
import dev.reelport.domain.job.Stage;
import java.util.EnumMap;
import java.util.Map;

/** Counts jobs by an index that begins with their stage. Safe for any number of threads. */
final class JdbcJobCounts implements JobCounts {
    private static final String COUNT = "select stage, count(*) from jobs group by stage";

    private final Transactions transactions;

    JdbcJobCounts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<Stage, Long> byStage() {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, 0L);
        }
        transactions
                .read(
                        session ->
                                session.select(
                                        row ->
                                                Map.entry(
                                                        Stage.valueOf(row.getString(1)),
                                                        row.getLong(2)),
                                        COUNT))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
