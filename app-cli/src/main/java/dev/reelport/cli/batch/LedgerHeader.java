package dev.reelport.cli.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a ledger: that it is one, and whose.
 *
 * @param batch the version of the format
 * @param jobs the file of jobs, as the user named it
 * @param server the service that has the videos made; absent: providers are asked from here
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerHeader(int batch, String jobs, @Nullable String server) {
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

    static LedgerHeader of(String jobs, @Nullable String server) {
        return new LedgerHeader(VERSION, jobs, server);
    }
}
