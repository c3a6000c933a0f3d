package dev.reelport.http.security;

import dev.reelport.domain.order.ClientKey;
import dev.reelport.domain.order.ClientKeys;
import dev.reelport.domain.order.Scope;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Makes keys and knows them again; keeps no key, only its hash. Thread-safe.
 *
 * <p>How long knowing one again takes tells nothing about any key. What is looked for in the
 * database is the SHA-256 of what was shown: who measures how far an index compares learns how the
 * hash of a guess begins, and no hash helps to find 256 random bits. What is found is compared
 * whole, in a time that does not depend on where it differs.
 */
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
     * @param scopes what it opens
     * @return the key, which nobody can find out later
     * @throws IllegalArgumentException when a client cannot have that name, or the key opens
     *     nothing
     */
    public String create(String client, Set<Scope> scopes) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keys.add(
                new ClientKey(
                        client, hash(key), key.substring(0, SHOWN), scopes, clock.instant(), null));
        return key;
    }

    /** Makes a key that opens what a client needs. */
    public String create(String client) {
        return create(client, Scope.USUAL);
    }

    /** What is known of this key; empty where it is nobody's, or revoked. */
    public Optional<ClientKey> find(String key) {
        String hash = hash(key);
        return keys.find(hash)
                .filter(found -> isSame(found.hash(), hash))
                .filter(ClientKey::isValid);
    }

    /** Whether a client has, or had, a key. */
    public boolean isKnown(String client) {
        return keys.list().stream().anyMatch(key -> key.client().equals(client));
    }

    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                other.getBytes(StandardCharsets.US_ASCII));
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
