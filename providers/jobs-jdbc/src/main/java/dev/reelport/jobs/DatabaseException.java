package dev.reelport.jobs;

import dev.reelport.domain.job.StoreFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what was asked. The message is one sentence for people, with no password
 * in it; the cause says what the driver said. Of a write, nothing was kept, unless the connection
 * broke while it was being committed: then nobody knows.
 */
public final class DatabaseException extends StoreFailedException {
    private static final long serialVersionUID = 1;

    DatabaseException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
