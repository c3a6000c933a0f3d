package dev.reelport.language.document;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            case SocketTimeoutException late -> "nothing more came in time";
            case IOException late when isTimeout(late.getCause()) -> "nothing more came in time";
            default -> Optional.ofNullable(failed.getMessage()).orElse("it did not work");
        };
    }

    /** Of the JDK, and of libraries, which have their own. */
    private static boolean isTimeout(@Nullable Throwable cause) {
        return cause != null && cause.getClass().getSimpleName().endsWith("TimeoutException");
    }
}
