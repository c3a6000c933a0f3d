package dev.reelport.jobs;

import dev.reelport.domain.webhook.Secrets;
import java.util.function.Supplier;

/** Keeps the secrets that the service makes for itself. Safe for any number of threads. */
final class JdbcSecrets implements Secrets {
    private static final String FIND = "select secret from secrets where name = ?";
    private static final String INSERT =
            "insert into secrets (name, secret) values (?, ?) on conflict do nothing";

    private final Transactions transactions;

    JdbcSecrets(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public byte[] named(String name, Supplier<byte[]> proposal) {
        return transactions
                .read(session -> session.first(row -> row.getBytes(1), FIND, name))
                .orElseGet(() -> made(name, proposal.get()));
    }

    private byte[] made(String name, byte[] proposed) {
        return transactions.write(
                session -> {
                    session.update(INSERT, name, proposed);
                    return session.first(row -> row.getBytes(1), FIND, name).orElseThrow();
                });
    }
}
