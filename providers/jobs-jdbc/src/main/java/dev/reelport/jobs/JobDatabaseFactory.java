package dev.reelport.jobs;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.job.Attention;
import dev.reelport.domain.job.JobCounts;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.order.ClientKeys;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.SharedSecrets;
import dev.reelport.domain.webhook.Deliveries;
import dev.reelport.domain.webhook.Dispatch;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives an app the ports, which it finds in its context without importing this module. What they
 * stand on is opened when the first of them is asked for, and closed with the context. The app
 * brings the clock.
 */
@Factory
final class JobDatabaseFactory {
    private static final String FILE = "reelport.db";

    @Singleton
    @Bean(preDestroy = "close")
    JobDatabase database(
            DatabaseProperties properties,
            FolderProperties state,
            InstantSource clock,
            @Nullable OpenTelemetry telemetry) {
        AttentionSettings attention =
                AttentionSettings.USUAL
                        .attendedBy(properties.attendants())
                        .beatingEvery(properties.heartbeat());
        String url = properties.url();
        String address =
                url == null || url.isBlank()
                        ? "jdbc:sqlite:" + made(state.folder()).resolve(FILE)
                        : url;
        DatabaseSettings settings =
                new DatabaseSettings(address, null, null, properties.connections(), attention);
        return JobDatabase.open(
                settings, clock, telemetry == null ? OpenTelemetry.noop() : telemetry);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "there is no folder %s for the database, and it cannot be made"
                            .formatted(folder),
                    failed);
        }
    }

    @Singleton
    JobStore jobs(JobDatabase database) {
        return database.jobs();
    }

    @Singleton
    OrderBook orders(JobDatabase database) {
        return database.orders();
    }

    @Singleton
    FilmCopies films(JobDatabase database) {
        return database.films();
    }

    @Singleton
    ClientKeys keys(JobDatabase database) {
        return database.keys();
    }

    @Singleton
    Deliveries deliveries(JobDatabase database) {
        return database.deliveries();
    }

    @Singleton
    Dispatch dispatch(JobDatabase database) {
        return database.dispatch();
    }

    @Singleton
    SharedSecrets secrets(JobDatabase database) {
        return database.secrets();
    }

    @Singleton
    JobCounts counts(JobDatabase database) {
        return database.counts();
    }

    @Singleton
    Attention attention(JobDatabase database) {
        return database.attention();
    }
}
