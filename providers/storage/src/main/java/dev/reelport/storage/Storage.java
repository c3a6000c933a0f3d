package dev.reelport.storage;

import dev.reelport.domain.film.FilmStorage;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import software.amazon.awssdk.services.s3.S3Client;

/** Gives an app the storage that is configured. The app brings the clock. */
@Factory
final class Storage {
    /**
     * @param client made only where films are kept in S3
     * @param folder where the service keeps what is its own
     * @throws IllegalArgumentException when the settings make no sense
     * @throws IllegalStateException when S3 refuses the bucket to us
     */
    @Singleton
    FilmStorage storage(
            StorageSettings settings,
            S3Settings s3,
            Provider<S3Client> client,
            @Value("${reelport.data.folder}") String folder,
            InstantSource clock) {
        Path films = Path.of(folder).resolve("films");
        return switch (settings.kind()) {
            case LOCAL -> new FolderStorage(films, clock);
            case S3 -> S3Storage.open(client.get(), s3, Arrivals.below(films, clock));
        };
    }

    @Singleton
    @Bean(preDestroy = "close")
    S3Client s3(S3Settings settings) {
        return S3Clients.open(settings);
    }
}
