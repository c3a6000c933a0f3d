package dev.reelport.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a sandbox keeps its tasks when nobody says otherwise: below {@code XDG_STATE_HOME}, which
 * is {@code $HOME/.local/state} where it is not set (XDG Base Directory Specification 0.8; relative
 * values are to be ignored, it says). Without {@code HOME} it is what the machine knows of the
 * user.
 */
final class StateFolder {
    private StateFolder() {}

    /** Empty: the user has no folder. */
    static Optional<Path> of(String provider) {
        return of(provider, System.getenv(), System.getProperty("user.home"));
    }

    static Optional<Path> of(
            String provider, Map<String, String> environment, @Nullable String ofTheMachine) {
        return absolute(environment.get("XDG_STATE_HOME"))
                .or(() -> home(environment, ofTheMachine))
                .map(state -> state.resolve("reelport").resolve(provider));
    }

    private static Optional<Path> home(
            Map<String, String> environment, @Nullable String ofTheMachine) {
        return absolute(environment.get("HOME"))
                .or(() -> absolute(ofTheMachine))
                .map(home -> home.resolve(".local").resolve("state"));
    }

    private static Optional<Path> absolute(@Nullable String path) {
        return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    }
}
