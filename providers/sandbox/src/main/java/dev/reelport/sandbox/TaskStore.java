package dev.reelport.sandbox;

import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.sandbox.animatic.Animatic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All tasks of one sandbox, each a folder named by its identifier. */
final class TaskStore {
    /**
     * An identifier comes from outside and becomes a folder's name: nothing else is let through.
     */
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,64}");

    private static final int LONGEST_NAME = 64;

    private final Path directory;

    TaskStore(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    Optional<TaskFolder> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Path folder = directory.resolve(id);
        return Files.isDirectory(folder) ? Optional.of(new TaskFolder(folder)) : Optional.empty();
    }

    /**
     * Keeps a new task, or nothing.
     *
     * @throws IOException when it cannot be kept, or the identifier is taken
     * @throws IllegalArgumentException when the identifier could not name a folder
     */
    TaskFolder add(String id, VideoRequest request, Outcome outcome, Instant now)
            throws IOException {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the identifier of a task is 1 to 64 small letters and digits, not «"
                            + id
                            + "»");
        }
        Files.createDirectories(directory);
        Path draft = Files.createTempDirectory(directory, ".draft-");
        try {
            Path folder = directory.resolve(id);
            List<Animatic> animatics = animatics(request, keepPictures(request, draft, folder));
            Duration length = animatics.getFirst().length();
            new TaskFolder(draft)
                    .write(new TaskFolder.Facts(now, outcome, length, animatics.size()), animatics);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            return new TaskFolder(folder);
        } catch (IOException | RuntimeException notKept) {
            throwAway(draft, notKept);
            throw notKept;
        }
    }

    private static void throwAway(Path draft, Exception reason) {
        try (Stream<Path> files = Files.walk(draft)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException stays) {
            reason.addSuppressed(stays);
        }
    }

    private static List<Animatic> animatics(
            VideoRequest request, Map<ReferenceImage, Path> pictures) {
        int films = request.variants() == null ? 1 : request.variants();
        RequestAnimatic animatic = new RequestAnimatic(request, pictures);
        return IntStream.rangeClosed(1, films).mapToObj(animatic::animatic).toList();
    }

    /** Pictures travel with the request, so they are copied; their owner may delete his. */
    private static Map<ReferenceImage, Path> keepPictures(
            VideoRequest request, Path draft, Path folder) throws IOException {
        Map<ReferenceImage, Path> kept = new LinkedHashMap<>();
        for (ReferenceImage image : request.images()) {
            if (image.source() instanceof ImageSource.Upload upload) {
                String copy = "image-%d-%s".formatted(kept.size() + 1, safe(upload.fileName()));
                try (InputStream bytes = upload.content().open()) {
                    Files.copy(bytes, draft.resolve(copy));
                }
                kept.put(image, folder.resolve(copy));
            }
        }
        return kept;
    }

    /** A name that every file system can have, whatever the machine's locale; ends as it did. */
    private static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
