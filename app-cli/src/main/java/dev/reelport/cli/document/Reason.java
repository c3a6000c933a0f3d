package dev.reelport.cli.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a file cannot be read or written, in words instead of the names of Java's classes. */
public final class Reason {
    private Reason() {}

    /** One clause, without a full stop. */
    public static String of(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case FileAlreadyExistsException there -> there.getFile() + " is not a folder";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case FileSystemException broken when broken.getReason() != null ->
                    broken.getReason() + ": " + broken.getFile();
            default -> Optional.ofNullable(failed.getMessage()).orElse(failed.toString());
        };
    }
}
