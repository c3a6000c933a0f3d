package dev.reelport.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Brings onto the disk what the machine only remembers, so that it survives a loss of power. */
final class Disk {
    private Disk() {}

    /** The bytes of a file. */
    static void forceBytes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * The names in a folder, and its own, where the machine lets a folder be opened; Windows keeps
     * names unasked.
     */
    static void forceNames(Path folder) throws IOException {
        force(folder.toAbsolutePath());
        @Nullable Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            force(above);
        }
    }

    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
