package dev.reelport.sandbox;

import dev.reelport.sandbox.animatic.Animatic;
import dev.reelport.sandbox.animatic.AnimaticFile;
import dev.reelport.sandbox.animatic.AnimaticRenderer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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

    /** Sees to it that a task is drawn. May be called as often as one likes. */
    void draw(TaskFolder task) {
        if (progress.putIfAbsent(task.path(), 0.0) == null) {
            threads.execute(() -> drawAlone(task));
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
        } catch (IOException | RuntimeException broken) {
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

    private static void note(TaskFolder task, Exception broken) {
        try {
            task.trouble(String.valueOf(broken.getMessage()));
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
