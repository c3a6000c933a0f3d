package dev.reelport.cli.batch;

import dev.reelport.language.document.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One request of a batch. Two lines that say the same are two jobs.
 *
 * @param line where it stands and what it says
 * @param digest SHA-256 of what it says, to see whether it was changed
 */
public record JobLine(Document.Line line, String digest) {
    /** A line of the file. */
    public static JobLine of(Document.Line line) {
        try {
            byte[] text = line.text().strip().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return new JobLine(line, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its number in the file, from 1. */
    public int number() {
        return line.number();
    }
}
