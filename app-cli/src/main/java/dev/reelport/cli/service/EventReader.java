package dev.reelport.cli.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events (HTML Living Standard, section 9.2), as far as they are needed here:
 * that something happened, and its identifier. For one thread.
 */
final class EventReader {
    /** No event of ours has as long a line; whoever sends one has something else in mind. */
    private static final int LONGEST_LINE = 1 << 20;

    private final BufferedReader lines;
    private @Nullable String last;

    EventReader(InputStream bytes) {
        this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /**
     * Waits for the next event.
     *
     * @return the identifier of the last event that had one, or nothing in it where none had; empty
     *     at the end
     * @throws IOException when it breaks off
     */
    Optional<String> next() throws IOException {
        boolean something = false;
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty() && something) {
                return Optional.of(last == null ? "" : last);
            }
            something |= line.startsWith("data");
            if (line.startsWith("id:")) {
                last = line.substring("id:".length()).strip();
            }
        }
        return Optional.empty();
    }

    /** Up to a line feed; what is behind a carriage return belongs to the same end. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = read(); next >= 0; next = read()) {
            if (next == '\n') {
                return line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line of the events is too long");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return null;
    }

    /** What a library throws while it reads is a stream that breaks off. */
    private int read() throws IOException {
        try {
            return lines.read();
        } catch (RuntimeException broken) {
            throw new IOException("nothing more came in time, or the connection broke", broken);
        }
    }
}
