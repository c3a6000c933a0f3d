package dev.reelport.http.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A film as it was drawn, from which that of each task is made: with the name of the task in a box
 * at the end that players pass over ({@code free}, ISO/IEC 14496-12), so that no two tasks have the
 * same bytes. Immutable.
 */
final class Film {
    private static final int HEADER = 8;

    private final byte[] drawn;

    Film(byte[] drawn) {
        this.drawn = drawn.clone();
    }

    /**
     * The film of a task.
     *
     * @param number among the task's films, from 0
     */
    byte[] of(String task, int number) {
        byte[] name = (task + "/" + number).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(drawn.length + HEADER + name.length)
                .put(drawn)
                .putInt(HEADER + name.length)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put(name)
                .array();
    }

    /** The SHA-256 of a film, in hexadecimal. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
