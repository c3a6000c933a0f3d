package dev.reelport.cli.batch;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The first line of a ledger: that it is one, and whose.
 *
 * @param batch the version of the format
 * @param jobs the file of jobs, as the user named it
 */
@Serdeable
record LedgerHeader(int batch, String jobs) {
    private static final int VERSION = 1;
    private static final String BEGINNING = "{\"batch\":" + VERSION + ",\"jobs\":\"";

    /** Refuses another format. */
    LedgerHeader {
        Objects.requireNonNull(jobs, "jobs");
        if (batch != VERSION) {
            throw new IllegalArgumentException("a ledger of version " + batch);
        }
    }

    /**
     * Whether a ledger holds no more than a part of its header, as a process leaves it that is
     * killed while it begins. The header is on the disk before anything is handed over, so nothing
     * was.
     */
    static boolean isUnfinished(byte[] ledger) {
        String text = new String(ledger, StandardCharsets.UTF_8);
        return !text.contains("\n") && (BEGINNING.startsWith(text) || text.startsWith(BEGINNING));
    }

    static LedgerHeader of(String jobs) {
        return new LedgerHeader(VERSION, jobs);
    }
}
