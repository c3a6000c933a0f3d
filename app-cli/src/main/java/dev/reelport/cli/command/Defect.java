package dev.reelport.cli.command;

import dev.reelport.wire.Redaction;
import dev.reelport.wire.json.UnreadableException;

/** What can be told of an exception that should not have been thrown. */
final class Defect {
    private Defect() {}

    /** What an exception of ours says; what one of a library says may quote a secret. */
    static String words(RuntimeException thrown) {
        boolean ours =
                thrown instanceof UnreadableException || thrown instanceof IllegalArgumentException;
        return ours
                ? Redaction.ofWords(String.valueOf(thrown.getMessage()))
                : thrown.getClass().getSimpleName();
    }
}
