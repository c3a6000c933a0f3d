package dev.reelport.domain.video;

import java.time.Duration;

/**
 * One shot of a {@link Storyboard}.
 *
 * @param duration how long it is on screen; longer than zero, never rounded
 * @param scene what is seen; characters are mentioned as {@code @{name}}
 */
public record Shot(Duration duration, String scene) {
    /**
     * @throws IllegalArgumentException when it lasts no time or shows nothing
     */
    public Shot {
        Require.positive("a shot", duration);
        scene = Require.text("a scene", scene);
    }
}
