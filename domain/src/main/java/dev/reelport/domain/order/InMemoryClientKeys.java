package dev.reelport.domain.order;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps keys for as long as the process lives. Safe for any number of threads. */
public final class InMemoryClientKeys implements ClientKeys {
    private final Map<String, ClientKey> keys = new LinkedHashMap<>();

    /** No keys. */
    public InMemoryClientKeys() {}

    @Override
    public synchronized void add(ClientKey key) {
        if (keys.putIfAbsent(key.hash(), key) != null) {
            throw new IllegalArgumentException("there is a key of that hash already");
        }
    }

    @Override
    public synchronized Optional<ClientKey> find(String hash) {
        return Optional.ofNullable(keys.get(hash));
    }

    @Override
    public synchronized List<ClientKey> list() {
        return List.copyOf(keys.values());
    }

    @Override
    public synchronized int revoke(String client, String beginning, Instant now) {
        List<ClientKey> valid =
                keys.values().stream()
                        .filter(ClientKey::isValid)
                        .filter(key -> key.client().equals(client))
                        .filter(key -> key.beginning().startsWith(beginning))
                        .toList();
        valid.forEach(key -> keys.put(key.hash(), key.revoked(now)));
        return valid.size();
    }
}
