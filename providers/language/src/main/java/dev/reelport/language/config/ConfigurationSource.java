package dev.reelport.language.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where configuration comes from.
 *
 * @param named the file the user named; absent: the usual places are looked at
 * @param workingDirectory where {@code reelport.yml} is looked for first
 * @param home the user's folder
 * @param environment the environment variables
 */
public record ConfigurationSource(
        @Nullable Path named, Path workingDirectory, Path home, Map<String, String> environment) {
    private static final String NAME = "reelport.yml";

    /** The file: the one the user named, or the first that is there; empty where there is none. */
    public Optional<Path> file() {
        if (named != null) {
            return Optional.of(named);
        }
        return Stream.of(workingDirectory, Folders.configuration(environment, home))
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Without the environment, which holds keys. */
    @Override
    public String toString() {
        return "the configuration at " + (named == null ? workingDirectory : named);
    }
}
