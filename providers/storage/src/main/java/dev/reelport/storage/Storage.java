package dev.reelport.storage;

import dev.reelport.domain.film.FilmStorage;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Gives an app the storage that is configured. */
@Factory
final class Storage {
    /**
     * @param folder where the service keeps what is its own
     */
    @Singleton
    FilmStorage folder(@Value("${reelport.data.folder}") String folder) {
        return new FolderStorage(Path.of(folder).resolve("films"));
    }
}
