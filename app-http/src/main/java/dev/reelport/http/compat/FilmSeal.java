package dev.reelport.http.compat;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.order.SharedSecrets;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a link to a film was made here: HMAC-SHA-256 over the film and the moment until which
 * it opens, with a secret that the replicas share. Thread-safe.
 */
@Singleton
final class FilmSeal {
    private static final String SECRET = "film links";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final SharedSecrets secrets;
    private volatile @Nullable SecretKeySpec key;

    FilmSeal(SharedSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The seal of a link.
     *
     * @param film its number, from 0
     * @param expires in seconds since 1970
     */
    String of(JobId video, int film, long expires) {
        String sealed = "%s\n%d\n%d".formatted(video, film, expires);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            byte[] code = mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }

    /** Whether this is the seal of that link; takes as long whether or not it is. */
    boolean isOf(String seal, JobId video, int film, long expires) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8),
                of(video, film, expires).getBytes(StandardCharsets.UTF_8));
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            byte[] candidate = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(candidate);
            known = new SecretKeySpec(secrets.named(SECRET, candidate), ALGORITHM);
            key = known;
        }
        return known;
    }
}
