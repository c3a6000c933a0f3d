package dev.reelport.sandbox;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a sandbox keeps its tasks when nobody says otherwise: below {@code XDG_STATE_HOME}, which
 * is {@code ~/.local/state} where it is not set (XDG Base Directory Specification 0.8).
 */
final class StateFolder {
    private StateFolder() {}

    static Path of(String provider) {
        return of(provider, System.getenv(), System.getProperty("user.home"));
    }

    static Path of(String provider, Map<String, String> environment, String home) {
        String set = environment.get("XDG_STATE_HOME");
        Path state =
                set == null || !Path.of(set).isAbsolute()
                        ? Path.of(home, ".local", "state")
                        : Path.of(set);
        return state.resolve("reelport").resolve(provider);
    }
}
