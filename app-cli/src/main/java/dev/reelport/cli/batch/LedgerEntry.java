package dev.reelport.cli.batch;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;

/**
 * One line of a ledger: what is known of one line of a batch from then on.
 *
 * @param digest of the request
 * @param result the intent, or what came of it
 */
@Serdeable
public record LedgerEntry(String digest, LineResult result) {
    /** Refuses half an entry. */
    public LedgerEntry {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(result, "result");
    }
}
