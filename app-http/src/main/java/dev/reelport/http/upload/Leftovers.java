package dev.reelport.http.upload;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what a process that was killed left of uploads; not what another replica has there. */
@Singleton
final class Leftovers implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    /** No upload takes as long. */
    private static final Duration AGE = Duration.ofDays(1);

    private final Path folder;
    private final InstantSource clock;

    Leftovers(@Value("${reelport.data.folder}") String data, InstantSource clock) {
        this.folder = Uploads.folder(data);
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant since = clock.instant().minus(AGE);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException refused) {
            LOG.warn("what is left of old uploads in {} cannot be deleted", folder, refused);
        }
    }
}
