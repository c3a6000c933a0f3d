package dev.reelport.cli.command;

import dev.reelport.language.document.Reason;
import java.io.IOException;

/** No film can be written where films shall go. */
final class UnusableFolderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableFolderException(IOException cause) {
        super("films cannot be saved: " + Reason.of(cause), cause);
    }
}
