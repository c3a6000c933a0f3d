package dev.reelport.domain.job;

import org.jspecify.annotations.Nullable;

/**
 * Why it did not happen, and what to do about it.
 *
 * @param kind our word for it
 * @param retry whether asking again makes sense
 * @param words the provider's own words, or ours where it said nothing; never a key or a signed
 *     link
 * @param code the provider's own code; absent where it gave none
 */
public record Failure(FailureKind kind, Retry retry, String words, @Nullable String code) {
    /** A failure that asking again would not change. */
    public static Failure forGood(FailureKind kind, String words) {
        return new Failure(kind, new Retry.Never(), words, null);
    }

    /** A failure that may pass. */
    public static Failure forNow(FailureKind kind, String words) {
        return new Failure(kind, new Retry.Later(null), words, null);
    }

    @Override
    public String toString() {
        return kind + ": " + words + (code == null ? "" : " (" + code + ")");
    }
}
