package dev.reelport.cli.journal;

import io.micronaut.serde.ObjectMapper;
import java.nio.file.Path;

/** A process that appends many lines to a journal: file, name of the process, number of lines. */
final class AppendToJournal {
    private AppendToJournal() {}

    public static void main(String[] arguments) {
        Journal journal = new Journal(Path.of(arguments[0]), ObjectMapper.getDefault());
        for (int line = 1; line <= Integer.parseInt(arguments[2]); line++) {
            journal.append(
                    new JournalEntry(
                            "2026-11-21T12:00:00Z",
                            arguments[1] + line,
                            "sandbox",
                            null,
                            "submitting",
                            null,
                            null,
                            null,
                            null,
                            "x".repeat(line),
                            null,
                            null));
        }
    }
}
