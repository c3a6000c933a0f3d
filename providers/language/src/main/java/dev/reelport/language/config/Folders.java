package dev.reelport.language.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * What {@code ~} is to a shell, and only without it what the machine knows of the user.
     *
     * @param ofTheMachine the property {@code user.home}; absent: it knows none
     * @return empty where neither is an absolute path
     */
    public static Optional<Path> home(
            Map<String, String> environment, @Nullable String ofTheMachine) {
        return absolute(environment.get("HOME")).or(() -> absolute(ofTheMachine));
    }

    private static Optional<Path> absolute(@Nullable String path) {
        return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    }

    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        return absolute(environment.get(name)).orElse(otherwise).resolve("reelport");
    }
}
