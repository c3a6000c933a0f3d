package dev.reelport.cli.journal;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The journal file: one JSON object a line, only ever appended to. A line is on the disk, not just
 * on its way there, when {@link #append} returns. Several processes may append at once.
 */
public final class Journal {
    private final Path file;
    private final ObjectMapper mapper;

    /**
     * @param file made when the first line is written
     * @param mapper to write lines with
     */
    public Journal(Path file, ObjectMapper mapper) {
        this.file = file;
        this.mapper = mapper;
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /**
     * Appends a line.
     *
     * @throws JournalException when it could not be brought onto the disk
     */
    public void append(JournalEntry entry) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            append(mapper.writeValueAsString(entry));
        } catch (IOException failed) {
            throw new JournalException(file, "written", failed);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            long end = channel.size();
            String gap = endsInTheMiddleOfALine(channel, end) ? "\n" : "";
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(gap + line + "\n");
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
        }
    }

    /** A process that was killed while it wrote leaves half a line; the next one is kept apart. */
    private static boolean endsInTheMiddleOfALine(FileChannel channel, long end)
            throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    /**
     * What was last said of each job, the oldest first; lines that cannot be read are left out.
     *
     * @throws JournalException when the file is there and cannot be read
     */
    public List<JournalEntry> latest() {
        Map<String, JournalEntry> latest = new LinkedHashMap<>();
        for (JournalEntry entry : all()) {
            latest.merge(entry.job(), entry, (earlier, later) -> later);
        }
        return new ArrayList<>(latest.values());
    }

    private List<JournalEntry> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            // Half a line may end within a letter: a strict decoder would refuse the whole file.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(this::entry)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException failed) {
            throw new JournalException(file, "read", failed);
        }
    }

    private Optional<JournalEntry> entry(String line) {
        try {
            return Optional.ofNullable(mapper.readValue(line, JournalEntry.class));
        } catch (IOException | RuntimeException halfALine) {
            return Optional.empty();
        }
    }
}
