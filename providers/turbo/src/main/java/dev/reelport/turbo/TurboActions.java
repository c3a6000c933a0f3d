package dev.reelport.turbo;

import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.StartTimes;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.TimedScene;
import dev.reelport.turbo.TurboWire.Action;
import dev.reelport.wire.json.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is seen: a {@code prompt}, or {@code actions} that each begin at a time. */
final class TurboActions {
    private static final int NANOSECOND = 9;

    private TurboActions() {}

    static @Nullable List<Action> write(Script script) {
        return script instanceof Storyboard board
                ? StartTimes.of(board).stream()
                        .map(scene -> new Action(seconds(scene.start()), scene.scene()))
                        .toList()
                : null;
    }

    private static BigDecimal seconds(Duration time) {
        return DurationText.seconds(time);
    }

    /** The prompt; beside actions what holds for all of them. */
    static @Nullable String prompt(Script script) {
        return switch (script) {
            case Prompt prompt -> prompt.text();
            case Storyboard board -> board.instruction();
        };
    }

    /**
     * @param length of the film; absent: not said, or not understood
     */
    static @Nullable Script read(Fields fields, @Nullable Duration length) {
        String prompt = fields.filled("prompt");
        List<Fields> actions = fields.objects("actions");
        if (!actions.isEmpty()) {
            return board(fields, actions, length, prompt);
        }
        if (prompt == null) {
            fields.problem("prompt", "there is nothing to show: a prompt or actions are needed");
            return null;
        }
        return new Prompt(prompt);
    }

    private static @Nullable Script board(
            Fields fields,
            List<Fields> actions,
            @Nullable Duration length,
            @Nullable String prompt) {
        List<TimedScene> scenes = scenes(actions);
        if (!fields.has("n_frames")) {
            fields.problem(
                    "n_frames",
                    "actions say when each begins, not when the last one ends: without n_frames"
                            + " its length would be lost");
        }
        return length == null || scenes.size() < actions.size()
                ? null
                : fields.tried("actions", () -> StartTimes.read(scenes, length, prompt));
    }

    /** Those that could be read. */
    private static List<TimedScene> scenes(List<Fields> actions) {
        List<TimedScene> scenes = new ArrayList<>();
        for (Fields action : actions) {
            Duration start = start(action);
            String scene = action.filled("description");
            if (scene == null) {
                action.problem("description", "there is nothing to show");
            } else if (start != null) {
                TimedScene timed = action.tried("time", () -> new TimedScene(start, scene));
                if (timed != null) {
                    scenes.add(timed);
                }
            }
        }
        return scenes;
    }

    private static @Nullable Duration start(Fields action) {
        BigDecimal seconds = action.number("time");
        if (seconds == null) {
            if (!action.has("time")) {
                action.problem("time", "an action begins at a time in seconds");
            }
            return null;
        }
        return action.tried("time", () -> duration(seconds));
    }

    private static Duration duration(BigDecimal seconds) {
        try {
            return Duration.ofNanos(seconds.movePointRight(NANOSECOND).longValueExact());
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    "a time in seconds has at most nine decimals and lies within a day", tooFine);
        }
    }
}
