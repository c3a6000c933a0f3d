package dev.reelport.http.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What messages are signed with, as Standard Webhooks 1.0.0 has it: {@code whsec_} and 24 to 64
 * bytes in Base64. {@code toString} does not show it. Thread-safe.
 */
final class SigningSecret {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a secret.
     *
     * @throws IllegalArgumentException when it is none; the message does not quote it
     */
    static SigningSecret read(String text) {
        byte[] key = text.startsWith(PREFIX) ? bytes(text.substring(PREFIX.length())) : new byte[0];
        if (key.length < FEWEST_BYTES || key.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a secret is whsec_ and 24 to 64 random bytes in Base64, such as"
                            + " whsec_$(openssl rand -base64 32) prints");
        }
        return new SigningSecret(key);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /**
     * One signature for the header {@code webhook-signature}.
     *
     * @param id of the message
     * @param timestamp of the attempt, in seconds since 1970
     */
    String sign(String id, long timestamp, String body) {
        String signed = id + "." + timestamp + "." + body;
        byte[] mac = hmac(key, signed.getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }

    /** HMAC with SHA-256. */
    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", impossible);
        }
    }
}
