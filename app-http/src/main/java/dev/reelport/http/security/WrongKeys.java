package dev.reelport.http.security;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Counts the wrong keys that come from each address, so that guessing is told to stop. Remembers
 * the addresses that guessed last. Thread-safe.
 */
@Singleton
final class WrongKeys {
    private static final int MOST_ADDRESSES = 10_000;

    /** Whoever has one address of IPv6 has a network of this many bytes in common. */
    private static final int NETWORK_BYTES = 8;

    private final int perMinute;
    private final LinkedHashMap<String, Bucket> attempts = new LinkedHashMap<>(16, 0.75f, true);

    WrongKeys(SecuritySettings settings) {
        this.perMinute = settings.wrongKeysPerMinute();
    }

    /**
     * Counts a wrong key.
     *
     * @return how long to wait before the next, where it is one too many; empty where it is not
     */
    Optional<Duration> tooMany(InetSocketAddress from) {
        return RateLimits.tooMany(attempts(network(from.getAddress())));
    }

    private Bucket attempts(String network) {
        synchronized (attempts) {
            Bucket bucket = attempts.computeIfAbsent(network, name -> RateLimits.bucket(perMinute));
            if (attempts.size() > MOST_ADDRESSES) {
                attempts.pollFirstEntry();
            }
            return bucket;
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    }
}
