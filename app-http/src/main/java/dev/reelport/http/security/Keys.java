package dev.reelport.http.security;

import dev.reelport.domain.order.ClientKey;
import dev.reelport.domain.order.ClientKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Makes keys and knows them again; keeps no key, only its hash. Thread-safe. */
@Singleton
public final class Keys {
    /** Scanners of secrets know keys by how they begin. */
    private static final String PREFIX = "rp_";

    private static final int RANDOM_BYTES = 32;
    private static final int SHOWN = PREFIX.length() + 6;

    private final ClientKeys keys;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Keys(ClientKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Makes a key for a client.
     *
     * @return the key, which nobody can find out later
     * @throws IllegalArgumentException when a client cannot have that name
     */
    public String create(String client) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keys.add(new ClientKey(client, hash(key), key.substring(0, SHOWN), clock.instant(), null));
        return key;
    }

    /** The client whose key this is; empty where it is nobody's, or revoked. */
    public Optional<String> client(String key) {
        return keys.find(hash(key)).filter(ClientKey::isValid).map(ClientKey::client);
    }

    private static String hash(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
