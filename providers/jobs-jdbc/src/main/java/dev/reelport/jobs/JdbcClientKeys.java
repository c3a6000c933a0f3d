package dev.reelport.jobs;

import dev.reelport.domain.order.ClientKey;
import dev.reelport.domain.order.ClientKeys;
import dev.reelport.domain.order.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the hashes of clients' keys. Safe for any number of threads. */
final class JdbcClientKeys implements ClientKeys {
    private static final String SELECT =
            "select hash, client, beginning, scopes, created, revoked from client_keys ";
    private static final String BY_HASH = SELECT + "where hash = ?";
    private static final String LIST = SELECT + "order by created, hash";
    private static final String INSERT =
            "insert into client_keys (hash, client, beginning, scopes, created)"
                    + " values (?, ?, ?, ?, ?)"
                    + " on conflict do nothing";
    private static final String REVOKE =
            "update client_keys set revoked = ?"
                    + " where client = ? and substr(beginning, 1, ?) = ? and revoked is null";

    private final Transactions transactions;

    JdbcClientKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(ClientKey key) {
        int added =
                transactions.write(
                        session ->
                                session.update(
                                        INSERT,
                                        key.hash(),
                                        key.client(),
                                        key.beginning(),
                                        written(key.scopes()),
                                        Moments.of(key.created())));
        if (added == 0) {
            throw new IllegalArgumentException("there is a key of that hash already");
        }
    }

    @Override
    public Optional<ClientKey> find(String hash) {
        return transactions.read(session -> session.first(JdbcClientKeys::read, BY_HASH, hash));
    }

    @Override
    public List<ClientKey> list() {
        return transactions.read(session -> session.select(JdbcClientKeys::read, LIST));
    }

    @Override
    public int revoke(String client, String beginning, Instant now) {
        return transactions.write(
                session ->
                        session.update(
                                REVOKE, Moments.of(now), client, beginning.length(), beginning));
    }

    private static ClientKey read(ResultSet row) throws SQLException {
        long revoked = row.getLong("revoked");
        Instant end = row.wasNull() ? null : Moments.read(revoked);
        return new ClientKey(
                row.getString("client"),
                row.getString("hash"),
                row.getString("beginning"),
                scopes(row.getString("scopes")),
                Moments.read(row.getLong("created")),
                end);
    }

    private static String written(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }

    private static Set<Scope> scopes(String written) {
        return Arrays.stream(written.split(",")).map(Scope::valueOf).collect(Collectors.toSet());
    }
}
