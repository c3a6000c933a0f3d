package dev.reelport.domain.video;

import java.time.Duration;

/**
 * A scene that begins at a time; how long it lasts depends on what follows. See {@link StartTimes}.
 *
 * @param start from the beginning of the film; zero or later
 * @param scene what is seen
 */
public record TimedScene(Duration start, String scene) {
    /**
     * @throws IllegalArgumentException when it begins before the film or shows nothing
     */
    public TimedScene {
        Require.notNegative("the start of a scene", start);
        scene = Require.text("a scene", scene);
    }
}
