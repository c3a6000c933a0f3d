package dev.reelport.cli.journal;

import dev.reelport.language.document.Reason;
import java.io.IOException;
import java.nio.file.Path;

/** A journal, or another file that has to be on the disk, cannot be read or written. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param name what it is, such as the journal
     * @param file that cannot be used
     * @param what cannot be done with it, such as written
     */
    public JournalException(String name, Path file, String what, IOException cause) {
        super("%s %s cannot be %s (%s)".formatted(name, file, what, Reason.of(cause)), cause);
    }

    /** Names the file and the reason. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
