package dev.reelport.language.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where configuration and state live (XDG Base Directory Specification 0.8; relative values are to
 * be ignored, it says).
 */
public final class Folders {
    private Folders() {}

    /** {@code $XDG_CONFIG_HOME/reelport}, or {@code ~/.config/reelport}. */
    public static Path configuration(Map<String, String> environment, Path home) {
        return folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
    }

    /** {@code $XDG_STATE_HOME/reelport}, or {@code ~/.local/state/reelport}. */
    public static Path state(Map<String, String> environment, Path home) {
        return folder(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state"));
    }

    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        return Optional.ofNullable(environment.get(name))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise)
                .resolve("reelport");
    }
}
