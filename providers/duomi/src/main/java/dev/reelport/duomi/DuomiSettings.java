package dev.reelport.duomi;

import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import java.util.List;

/** What can be configured, and what the documents say against each other. */
final class DuomiSettings {
    /**
     * Spec B declares a header without a scheme and prints {@code your_api_key_here} for it;
     * clients that work send the key alone. All other formats of the family want {@code Bearer}.
     */
    static final Switch AUTHORIZATION =
            new Switch(
                    "authorization",
                    "raw",
                    List.of("raw", "bearer"),
                    "whether the key stands alone in the header (raw: spec B's example) or behind"
                            + " the word Bearer (bearer: as everywhere else)");

    /**
     * Spec B's schema declares a string and prints one with unquoted names; its example 2 sends an
     * array of objects.
     */
    static final Switch CHARACTERS =
            new Switch(
                    "characters",
                    "array",
                    List.of("array", "text"),
                    "how characters are written: array (spec B's example 2) or text (its schema:"
                            + " [{ url: \"https://…\", timestamps: \"0,3\" }]); both are read");

    /**
     * A task may fail with these words and nothing more. No text of the vendor says what they mean;
     * one open client takes them for a rejected prompt (running third-party code).
     */
    static final Switch FAILED_TO_GENERATE =
            new Switch(
                    "failed-to-generate",
                    "content",
                    List.of("content", "unknown"),
                    "what a task that failed with \"Failed to generate\" alone failed for: content"
                            + " (it was refused, as a client of the vendor takes it) or unknown"
                            + " (not made, for no reason given)");

    static final List<Switch> ALL = List.of(AUTHORIZATION, CHARACTERS, FAILED_TO_GENERATE);

    private DuomiSettings() {}

    static DuomiDialect dialect(Choices choices) {
        return new DuomiDialect(
                choices.of(AUTHORIZATION).equals("bearer"),
                choices.of(CHARACTERS).equals("text"),
                choices.of(FAILED_TO_GENERATE).equals("content"));
    }
}
