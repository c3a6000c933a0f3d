package dev.reelport.cli.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file of lines needs so that a line is on the disk, and not just on its way there. */
public final class DurableFile {
    private DurableFile() {}

    /** Opens a file to read it and to write behind its end. Its folder is there. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Writes a line behind the end; it is on the disk when this returns. */
    public static void append(FileChannel channel, String line) throws IOException {
        long end = channel.size();
        String gap = endsInTheMiddleOfALine(channel, end) ? "\n" : "";
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(gap + line + "\n");
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        channel.force(true);
    }

    /** A process that was killed while it wrote leaves half a line; the next one is kept apart. */
    private static boolean endsInTheMiddleOfALine(FileChannel channel, long end)
            throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    /** The lines of a text that are not empty. */
    static List<String> lines(byte[] bytes) {
        // Half a line may end within a letter: a strict decoder would refuse the whole file.
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** All bytes of a file that is open. */
    public static byte[] bytes(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        return bytes.array();
    }

    /** The folder of a file, and those above it up to the first that is there. */
    public static List<Path> folders(Path file) {
        List<Path> folders = new ArrayList<>();
        @Nullable Path folder = file.toAbsolutePath().getParent();
        while (folder != null) {
            folders.add(folder);
            folder = Files.notExists(folder) ? folder.getParent() : null;
        }
        return folders;
    }

    /** After a power loss a new file is there only if its name was on the disk, and its folders. */
    public static void forceNames(List<Path> folders) {
        folders.forEach(DurableFile::forceNames);
    }

    private static void forceNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOpened) {
            // Windows opens no folders, and keeps their names without being asked.
        }
    }
}
