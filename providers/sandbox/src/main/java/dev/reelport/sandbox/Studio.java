package dev.reelport.sandbox;

import dev.reelport.sandbox.animatic.Animatic;
import dev.reelport.sandbox.animatic.AnimaticFile;
import dev.reelport.sandbox.animatic.AnimaticRenderer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Draws films in the background. A film whose process died is drawn again by whoever looks at its
 * task next; a lock on disk keeps two processes from drawing the same one.
 */
final class Studio implements AutoCloseable {
    private final AnimaticRenderer renderer = new AnimaticRenderer();
    private final Map<Path, Double> progress = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().name("sandbox-", 1).factory());

    /**
     * Sees to it that a task is drawn. May be called as often as one likes; after closing it is
     * left to another studio.
     */
    void draw(TaskFolder task) {
        if (progress.putIfAbsent(task.path(), 0.0) == null) {
            try {
                threads.execute(() -> drawAlone(task));
            } catch (RejectedExecutionException closed) {
                progress.remove(task.path());
            }
        }
    }

    /** How far it is, 0 to 1; empty where another process draws it, or nobody does yet. */
    Optional<Double> progress(TaskFolder task) {
        return Optional.ofNullable(progress.get(task.path()));
    }

    private void drawAlone(TaskFolder task) {
        try (FileChannel channel =
                        FileChannel.open(
                                task.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                drawAll(task);
            }
        } catch (OverlappingFileLockException drawnHere) {
            // Another sandbox of this process draws it; so Java tells locks within one process.
        } catch (IOException | RuntimeException | Error broken) {
            note(task, broken);
        } finally {
            progress.remove(task.path());
        }
    }

    private void drawAll(TaskFolder task) throws IOException {
        int films = task.facts().films();
        for (int film = 1; film <= films && !task.isCancelled(); film++) {
            if (!Files.exists(task.film(film))) {
                draw(task, film, films);
            }
        }
    }

    private void draw(TaskFolder task, int film, int films) throws IOException {
        Animatic animatic = AnimaticFile.read(task.animatic(film));
        renderer.render(
                animatic,
                task.film(film),
                done -> progress.put(task.path(), (film - 1 + done) / films));
    }

    /** Whoever has no time to wait interrupts; that is no fault of the task's. */
    private static void note(TaskFolder task, Throwable broken) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            task.trouble("the sandbox cannot draw: " + broken);
        } catch (IOException noRoom) {
            broken.addSuppressed(noRoom);
        }
    }

    /** Waits for what is being drawn: nobody else would finish it when this process ends. */
    @Override
    public void close() {
        threads.close();
    }
}
