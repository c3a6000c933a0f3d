package dev.reelport.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What libraries log while specifications run, at every level: the testkit brings slf4j-simple and
 * has it write into a file, since nobody would read a console with all of it.
 */
public final class Logs {
    /** As in {@code simplelogger.properties}. */
    private static final Path FILE = Path.of("target", "testkit-trace.log");

    private Logs() {}

    /** How far the log is now, in bytes. */
    public static long mark() throws IOException {
        return Files.exists(FILE) ? Files.size(FILE) : 0;
    }

    /**
     * What was logged since.
     *
     * @param mark how far the log was
     */
    public static String since(long mark) throws IOException {
        if (Files.notExists(FILE)) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(FILE);
        int from = (int) Math.min(mark, bytes.length);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }
}
