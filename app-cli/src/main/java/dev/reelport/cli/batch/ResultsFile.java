package dev.reelport.cli.batch;

import dev.reelport.cli.journal.DurableFile;
import dev.reelport.cli.journal.JournalException;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The results of a batch: one JSON object a line, in the order of the jobs. */
public final class ResultsFile {
    private ResultsFile() {}

    /**
     * Writes all of them at once: whoever reads the file finds the old ones or the new ones, and
     * never a part.
     *
     * @throws JournalException when that does not work; the ledger still knows everything
     */
    public static void write(Path file, List<LineResult> results, ObjectMapper mapper) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.writeString(draft, text(results, mapper), StandardCharsets.UTF_8);
            try (FileChannel channel = DurableFile.open(draft)) {
                channel.force(true);
            }
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            DurableFile.forceNames(DurableFile.folders(file));
        } catch (IOException failed) {
            throw new JournalException("the results", file, "written", failed);
        }
    }

    private static String text(List<LineResult> results, ObjectMapper mapper) throws IOException {
        StringBuilder text = new StringBuilder();
        for (LineResult result : results) {
            text.append(mapper.writeValueAsString(result)).append('\n');
        }
        return text.toString();
    }
}
