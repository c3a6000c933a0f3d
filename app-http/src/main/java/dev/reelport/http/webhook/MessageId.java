package dev.reelport.http.webhook;

import dev.reelport.domain.job.Job;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names messages: the same change told to the same receiver has one name, whoever makes it. */
final class MessageId {
    private static final int DIGITS = 32;

    private MessageId() {}

    /** Of an event that came with this version of a job. */
    static String of(Job job, Event event, String endpoint) {
        String what = String.join("\n", job.id().value(), "" + job.version(), event.type());
        byte[] text = (what + "\n" + endpoint).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return "msg_" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
