package dev.reelport.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** What is kept of a task makes no sense; looking again would not change that. */
final class UnreadableTaskException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableTaskException(Path file, Exception broken) {
        super(file + " is no task of a sandbox: " + broken.getMessage(), broken);
    }
}
