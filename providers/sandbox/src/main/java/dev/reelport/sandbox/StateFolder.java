package dev.reelport.sandbox;

import java.nio.file.Path;

/**
 * Where a sandbox keeps its tasks when nobody says otherwise: below {@code XDG_STATE_HOME}, which
 * is {@code ~/.local/state} where it is not set (XDG Base Directory Specification 0.8).
 */
final class StateFolder {
    private StateFolder() {}

    static Path of(String provider) {
        String set = System.getenv("XDG_STATE_HOME");
        Path state =
                set == null || !Path.of(set).isAbsolute()
                        ? Path.of(System.getProperty("user.home"), ".local", "state")
                        : Path.of(set);
        return state.resolve("reelport").resolve(provider);
    }
}
