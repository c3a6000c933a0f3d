package dev.reelport.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what clients are known by. A port. May be called from any thread. */
public interface ClientKeys {
    /**
     * Keeps a new key.
     *
     * @throws IllegalArgumentException when there is one of that hash
     */
    void add(ClientKey key);

    /** The key of that hash, revoked or not; empty where there is none. */
    Optional<ClientKey> find(String hash);

    /** All keys, the oldest first. */
    List<ClientKey> list();

    /**
     * Revokes a client's keys.
     *
     * @param beginning only those that begin so
     * @return how many were valid before
     */
    int revoke(String client, String beginning, Instant now);
}
