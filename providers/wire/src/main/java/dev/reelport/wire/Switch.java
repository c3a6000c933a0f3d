package dev.reelport.wire;

import java.util.List;

/**
 * A setting of a format for something its documents contradict themselves about, or that vendors of
 * the format do differently.
 *
 * @param name in the configuration, such as {@code characters}
 * @param standard what holds where nothing is configured
 * @param choices all values there are, the standard among them; empty: any text
 * @param meaning what it is about and where the contradiction stands, for people
 */
public record Switch(String name, String standard, List<String> choices, String meaning) {
    /**
     * @throws IllegalArgumentException when the standard is no choice
     */
    public Switch {
        choices = List.copyOf(choices);
        if (!choices.isEmpty() && !choices.contains(standard)) {
            throw new IllegalArgumentException(standard + " is no choice of " + name);
        }
    }

    /** Its choices and its meaning, for people. */
    public String described() {
        return choices.isEmpty() ? meaning : String.join(" or ", choices) + ": " + meaning;
    }

    /** A yes or a no. */
    public static Switch flag(String name, boolean standard, String meaning) {
        return new Switch(name, String.valueOf(standard), List.of("true", "false"), meaning);
    }
}
