package dev.reelport.wire.http;

import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.video.DurationText;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often to look at the tasks of one account, and for how long, model by model. Configured as
 * {@code poll-interval} and {@code poll-deadline}: a time for all models, and {@code model=time}
 * for one, separated by commas. Immutable.
 */
final class Polling {
    static final String INTERVAL = "poll-interval";
    static final String DEADLINE = "poll-deadline";

    /** The longest wait is so many times the shortest. */
    private static final int SPREAD = 6;

    /** For every model that nothing else is said about. */
    private final PollingPlan usual;

    /** By the model's name. */
    private final Map<String, PollingPlan> special;

    private Polling(PollingPlan usual, Map<String, PollingPlan> special) {
        this.usual = usual;
        this.special = Map.copyOf(special);
    }

    /**
     * Reads a configuration.
     *
     * @param usual what the format's vendors ask for
     * @param models their names, which alone may be named
     * @param problems takes what is wrong, by the name of the setting
     */
    static Polling read(
            PollingPlan usual,
            Map<String, String> settings,
            Collection<String> models,
            Map<String, String> problems) {
        Map<String, Duration> intervals = times(INTERVAL, settings, models, problems);
        Map<String, Duration> deadlines = times(DEADLINE, settings, models, problems);
        Map<String, PollingPlan> special = new HashMap<>();
        for (String model : models) {
            special.put(model, plan(usual, time(intervals, model), time(deadlines, model)));
        }
        return new Polling(plan(usual, intervals.get(""), deadlines.get("")), special);
    }

    private static @Nullable Duration time(Map<String, Duration> times, String model) {
        return times.getOrDefault(model, times.get(""));
    }

    private static PollingPlan plan(
            PollingPlan usual, @Nullable Duration interval, @Nullable Duration deadline) {
        Duration end = deadline == null ? usual.deadline() : deadline;
        return interval == null
                ? new PollingPlan(usual.first(), usual.shortest(), usual.longest(), end)
                : new PollingPlan(interval, interval, interval.multipliedBy(SPREAD), end);
    }

    /** By model; the one for all of them under an empty name. */
    private static Map<String, Duration> times(
            String setting,
            Map<String, String> settings,
            Collection<String> models,
            Map<String, String> problems) {
        Map<String, Duration> times = new LinkedHashMap<>();
        for (String one : WireSettings.listed(settings.getOrDefault(setting, ""))) {
            int equals = one.lastIndexOf('=');
            String model = equals < 0 ? "" : one.substring(0, equals).strip();
            Duration time = time(one.substring(equals + 1).strip());
            if (time == null || (equals >= 0 && !models.contains(model))) {
                problems.put(setting, expected(models, one));
            } else if (times.put(model, time) != null) {
                problems.put(setting, "this says two things: «" + one + "» is the second");
            }
        }
        return times;
    }

    private static @Nullable Duration time(String text) {
        try {
            Duration time = DurationText.read(text);
            return time.isPositive() ? time : null;
        } catch (IllegalArgumentException notADuration) {
            return null;
        }
    }

    private static String expected(Collection<String> models, String one) {
        return "this is a time longer than nothing for all models, such as 10s, and model=time for"
                + " some of them ("
                + String.join(", ", models)
                + "), not «"
                + one
                + "»";
    }

    /**
     * The plan for tasks of a model.
     *
     * @param model absent, or unknown here: nobody said which
     */
    PollingPlan plan(@Nullable String model) {
        return model == null ? usual : special.getOrDefault(model, usual);
    }
}
