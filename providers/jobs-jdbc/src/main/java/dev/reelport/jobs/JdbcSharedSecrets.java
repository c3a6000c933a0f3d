package dev.reelport.jobs;

import dev.reelport.domain.order.SharedSecrets;

/** Keeps what all replicas sign with. Safe for any number of threads. */
final class JdbcSharedSecrets implements SharedSecrets {
    private static final String ADD =
            "insert into shared_secrets (name, secret) values (?, ?) on conflict do nothing";
    private static final String NAMED = "select secret from shared_secrets where name = ?";

    private final Transactions transactions;

    JdbcSharedSecrets(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public byte[] named(String name, byte[] candidate) {
        return transactions.write(
                session -> {
                    session.update(ADD, name, candidate);
                    return session.first(row -> row.getBytes("secret"), NAMED, name).orElseThrow();
                });
    }
}
