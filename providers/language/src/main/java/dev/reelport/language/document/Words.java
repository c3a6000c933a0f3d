package dev.reelport.language.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The values of an enumeration as they are written in files: {@code PREFER_NONE} is prefer-none.
 */
public final class Words {
    private Words() {}

    /** How a value is written. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a value. That nothing is said cannot be said: it is left out.
     *
     * @throws IllegalArgumentException when there is no such value
     */
    public static <E extends Enum<E>> E read(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> !value.name().equals("UNSPECIFIED"))
                .filter(value -> of(value).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(type, text));
    }

    private static <E extends Enum<E>> IllegalArgumentException unknown(
            Class<E> type, String text) {
        String words =
                Arrays.stream(type.getEnumConstants())
                        .map(Words::of)
                        .filter(word -> !word.equals("unspecified"))
                        .collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                "this is one of " + words + " (or left out), not «" + text + "»");
    }
}
