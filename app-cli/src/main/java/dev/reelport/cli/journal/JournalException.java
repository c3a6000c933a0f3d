package dev.reelport.cli.journal;

import dev.reelport.cli.document.Reason;
import java.io.IOException;
import java.nio.file.Path;

/** The journal cannot be read or written. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JournalException(Path journal, String what, IOException cause) {
        super("the journal %s cannot be %s (%s)".formatted(journal, what, Reason.of(cause)), cause);
    }

    /** Names the journal and the reason. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
