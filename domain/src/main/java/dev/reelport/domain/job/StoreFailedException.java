package dev.reelport.domain.job;

import org.jspecify.annotations.Nullable;

/**
 * What keeps jobs did not do what was asked: it cannot be reached, is full, or is broken. Of a
 * write, nothing was kept, unless it broke while it was being kept: then nobody knows.
 */
public class StoreFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param sentence what is the matter, for people; never a secret
     * @param cause as far as it is known
     */
    public StoreFailedException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Whether nothing was kept for certain: it broke before it came to keeping. */
    public boolean isUnkept() {
        return false;
    }
}
