package dev.reelport.wire;

import dev.reelport.domain.provider.InvalidSettingsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is chosen for each {@link Switch} of a format.
 *
 * @param values by the name of the switch; complete
 */
public record Choices(Map<String, String> values) {
    /** Keeps a copy. */
    public Choices {
        values = Map.copyOf(values);
    }

    /** The standard of each. */
    public static Choices standard(List<Switch> switches) {
        return read(switches, Map.of(), new LinkedHashMap<>());
    }

    /**
     * What a configuration chooses, and the standard of all else.
     *
     * @throws InvalidSettingsException when it chooses what there is not
     */
    public static Choices of(List<Switch> switches, Map<String, String> settings) {
        Map<String, String> problems = new LinkedHashMap<>();
        Choices choices = read(switches, settings, problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return choices;
    }

    static Choices read(
            List<Switch> switches, Map<String, String> settings, Map<String, String> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Switch one : switches) {
            String value = settings.getOrDefault(one.name(), one.standard()).strip();
            if (!one.choices().isEmpty() && !one.choices().contains(value)) {
                problems.put(
                        one.name(),
                        "%s is one of %s, not «%s»"
                                .formatted(one.name(), String.join(", ", one.choices()), value));
            }
            values.put(one.name(), value);
        }
        return new Choices(values);
    }

    /** What is chosen. */
    public String of(Switch one) {
        return values.getOrDefault(one.name(), one.standard());
    }

    /** Whether a yes is chosen. */
    public boolean isOn(Switch flag) {
        return Boolean.parseBoolean(of(flag));
    }
}
