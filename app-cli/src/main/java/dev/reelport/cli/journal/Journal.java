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
import org.jspecify.annotations.Nullable;

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
            List<Path> folders = folders();
            Files.createDirectories(folders.getFirst());
            append(mapper.writeValueAsString(entry), folders);
        } catch (IOException failed) {
            throw new JournalException(file, "written", failed);
        }
    }

    private void append(String line, List<Path> folders) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            long end = channel.size();
            boolean begins = end == 0;
            String gap = endsInTheMiddleOfALine(channel, end) ? "\n" : "";
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(gap + line + "\n");
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
            if (begins) {
                folders.forEach(Journal::forceNames);
            }
        }
    }

    /** The folder of the journal, and those above it up to the first that is there. */
    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        @Nullable Path folder = file.toAbsolutePath().getParent();
        while (folder != null) {
            folders.add(folder);
            folder = Files.notExists(folder) ? folder.getParent() : null;
        }
        return folders;
    }

    /** After a power loss a new file is there only if its name was on the disk, and its folders. */
    private static void forceNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOpened) {
            // Windows opens no folders, and keeps their names without being asked.
        }
    }

    /** A process that was killed while it wrote leaves half a line; the next one is kept apart. */
    private static boolean endsInTheMiddleOfALine(FileChannel channel, long end)
            throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    /**
     * What the journal says.
     *
     * @param latest what was last said of each job, the oldest first
     * @param unreadable how many lines are damaged
     */
    public record Contents(List<JournalEntry> latest, long unreadable) {
        /** Keeps the order. */
        public Contents {
            latest = List.copyOf(latest);
        }
    }

    /**
     * All that can be read.
     *
     * @throws JournalException when the file is there and cannot be read
     */
    public Contents contents() {
        Map<String, JournalEntry> latest = new LinkedHashMap<>();
        long unreadable = 0;
        for (String line : lines()) {
            Optional<JournalEntry> entry = entry(line);
            entry.ifPresent(said -> latest.put(said.job(), said));
            unreadable += entry.isPresent() ? 0 : 1;
        }
        return new Contents(new ArrayList<>(latest.values()), unreadable);
    }

    private List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            // Half a line may end within a letter: a strict decoder would refuse the whole file.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException failed) {
            throw new JournalException(file, "read", failed);
        }
    }

    private Optional<JournalEntry> entry(String line) {
        try {
            return Optional.ofNullable(mapper.readValue(line, JournalEntry.class));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
