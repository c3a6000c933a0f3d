package dev.reelport.cli.command;

import dev.reelport.domain.job.ProviderTask;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How the file of a film is called.
 *
 * @param task whose film it is
 * @param number from 1; the second film and those after it have it in their names
 */
record FilmName(ProviderTask task, int number) {
    private static final String TYPE = ".mp4";

    /** In bytes, which are characters here; file systems take 255, and backups add to them. */
    private static final int LONGEST = 200;

    private static final int BYTES_OF_HASH = 4;

    /** By the address alone; another address may have the same, for some characters are unsafe. */
    String usual() {
        String stem = safe() + count();
        return stem.length() + TYPE.length() <= LONGEST ? stem + TYPE : unmistakable();
    }

    /** The same with a hash of the address, for where the usual one is taken or too long. */
    String unmistakable() {
        String end = count() + "-" + hash() + TYPE;
        String safe = safe();
        return safe.substring(0, Math.min(safe.length(), LONGEST - end.length())) + end;
    }

    private String safe() {
        return (task.provider() + "-" + task.id()).replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private String count() {
        return number == 1 ? "" : "-" + number;
    }

    private String hash() {
        try {
            byte[] address = task.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address);
            return HexFormat.of().formatHex(hash, 0, BYTES_OF_HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
