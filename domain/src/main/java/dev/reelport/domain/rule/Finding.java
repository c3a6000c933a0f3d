package dev.reelport.domain.rule;

import org.jspecify.annotations.Nullable;

/** Something a rule has to say about a request. */
public sealed interface Finding {
    /** A stable name for programs, such as {@code duration.not-offered}. */
    String code();

    /** The place in the request, such as {@code script.shots[2].duration}. */
    String path();

    /** What is the matter, for people. */
    String sentence();

    /**
     * It cannot be done.
     *
     * @param limit what would be right, such as {@code 10s, 15s or 25s}; absent where the sentence
     *     says it all
     */
    record Violation(String code, String path, String sentence, @Nullable String limit)
            implements Finding {}

    /**
     * It would be done differently from what was asked. Needs consent.
     *
     * @param from what was asked
     * @param to what would be done
     */
    record Adjustment(String code, String path, String sentence, String from, String to)
            implements Finding {
        /** The same where nobody consents: it cannot be done. */
        Violation refused() {
            return new Violation(code, path, sentence + "; lenient: " + to, null);
        }
    }

    /** Worth knowing; the film is the one that was asked for, and needs no consent. */
    record Notice(String code, String path, String sentence) implements Finding {}
}
