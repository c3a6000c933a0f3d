package dev.reelport.language.config;

import java.nio.file.Path;
import java.util.Map;
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
    /** Without the environment, which holds keys. */
    @Override
    public String toString() {
        return "the configuration at " + (named == null ? workingDirectory : named);
    }
}
