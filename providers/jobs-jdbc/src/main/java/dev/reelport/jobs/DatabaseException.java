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

    private final boolean isUnkept;

    DatabaseException(String sentence, @Nullable Throwable cause) {
        this(sentence, cause, false);
    }

    private DatabaseException(String sentence, @Nullable Throwable cause, boolean isUnkept) {
        super(sentence, cause);
        this.isUnkept = isUnkept;
    }

    /** The same of a write that did not come to its commit. */
    DatabaseException unkept() {
        return new DatabaseException(String.valueOf(getMessage()), getCause(), true);
    }

    @Override
    public boolean isUnkept() {
        return isUnkept;
    }
}
