package dev.reelport.cli.batch;

import io.micronaut.serde.annotation.Serdeable;
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

    /** Refuses another format. */
    LedgerHeader {
        Objects.requireNonNull(jobs, "jobs");
        if (batch != VERSION) {
            throw new IllegalArgumentException("a ledger of version " + batch);
        }
    }

    static LedgerHeader of(String jobs) {
        return new LedgerHeader(VERSION, jobs);
    }
}
