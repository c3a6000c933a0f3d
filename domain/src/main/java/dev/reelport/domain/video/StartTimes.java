package dev.reelport.domain.video;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A storyboard as start times and a total, as providers with a timeline take it (spec E). The total
 * is not optional: without it the length of the last shot is lost.
 */
public final class StartTimes {
    private StartTimes() {}

    /** When each shot begins; the first at zero. The total is {@link Storyboard#total()}. */
    public static List<TimedScene> of(Storyboard storyboard) {
        List<TimedScene> scenes = new ArrayList<>();
        Duration start = Duration.ZERO;
        for (Shot shot : storyboard.shots()) {
            scenes.add(new TimedScene(start, shot.scene()));
            start = start.plus(shot.duration());
        }
        return List.copyOf(scenes);
    }

    /**
     * The storyboard that these start times tell.
     *
     * @param scenes in playing order, the first at zero seconds
     * @param total the length of the film
     * @param instruction what holds for all shots; absent where nothing does
     * @throws IllegalArgumentException with every reason why they tell none
     */
    public static Storyboard read(
            List<TimedScene> scenes, Duration total, @Nullable String instruction) {
        List<String> problems = problems(scenes, total);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "these start times are no storyboard: " + String.join("; ", problems));
        }
        List<Shot> shots = new ArrayList<>();
        for (int index = 0; index < scenes.size(); index++) {
            TimedScene scene = scenes.get(index);
            shots.add(new Shot(end(scenes, index, total).minus(scene.start()), scene.scene()));
        }
        return new Storyboard(shots, instruction);
    }

    private static List<String> problems(List<TimedScene> scenes, Duration total) {
        if (scenes.isEmpty()) {
            return List.of("there is no scene");
        }
        List<String> problems = new ArrayList<>();
        if (!scenes.getFirst().start().isZero()) {
            problems.add(
                    "the first scene begins at "
                            + DurationText.of(scenes.getFirst().start())
                            + " and nothing is said of the time before");
        }
        for (int index = 0; index < scenes.size(); index++) {
            problems.addAll(problems(scenes, index, total));
        }
        return problems;
    }

    private static List<String> problems(List<TimedScene> scenes, int index, Duration total) {
        Duration start = scenes.get(index).start();
        Duration end = end(scenes, index, total);
        if (start.compareTo(end) < 0) {
            return List.of();
        }
        String what =
                index == scenes.size() - 1 ? "the film ends" : "scene " + (index + 2) + " begins";
        return List.of(
                "scene %s begins at %s, but %s at %s"
                        .formatted(index + 1, DurationText.of(start), what, DurationText.of(end)));
    }

    private static Duration end(List<TimedScene> scenes, int index, Duration total) {
        return index == scenes.size() - 1 ? total : scenes.get(index + 1).start();
    }
}
