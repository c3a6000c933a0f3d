package dev.reelport.domain.order;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client is known by. The key itself is kept nowhere.
 *
 * @param client the name of the client; several keys may have it, so that one can replace another
 * @param hash of the key, 64 hexadecimal digits; a key has 256 random bits, so that nothing slower
 *     than SHA-256 is needed
 * @param beginning the first characters of the key, to tell one from another
 * @param created when
 * @param scopes what it opens; at least one
 * @param revoked since when it opens nothing; absent: it does
 */
public record ClientKey(
        String client,
        String hash,
        String beginning,
        Set<Scope> scopes,
        Instant created,
        @Nullable Instant revoked) {
    private static final Pattern CLIENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException when nobody has it, it opens nothing, or the hash is none
     */
    public ClientKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key has at least one scope");
        }
        if (!CLIENT.matcher(client).matches()) {
            throw new IllegalArgumentException(
                    "the name of a client is 1 to 63 lower-case letters, digits and hyphens, not «"
                            + client
                            + "»");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("the hash of a key is 64 hexadecimal digits");
        }
    }

    /** Whether it opens something. */
    public boolean isValid() {
        return revoked == null;
    }

    /** The same key, which opens nothing from then on. */
    public ClientKey revoked(Instant since) {
        return new ClientKey(client, hash, beginning, scopes, created, since);
    }
}
