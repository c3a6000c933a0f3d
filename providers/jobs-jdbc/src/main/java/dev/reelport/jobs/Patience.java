package dev.reelport.jobs;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Waits without being put off: whoever stops waiting for a write never learns whether it is kept.
 */
final class Patience {
    private Patience() {}

    /** What it comes to; a thread that is interrupted meanwhile is interrupted afterwards. */
    static <T extends @Nullable Object> T result(Future<T> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
