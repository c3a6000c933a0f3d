package dev.reelport.language.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${VARIABLE}} and {@code ${VARIABLE:default}} from the environment. */
final class Placeholders {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    private Placeholders() {}

    /**
     * @throws IllegalArgumentException when a variable is not set and there is no default
     */
    static String filled(String text, Map<String, String> environment) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, environment)));
    }

    private static String value(MatchResult found, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(found.group(1)))
                .or(() -> Optional.ofNullable(found.group(2)))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the environment variable "
                                                + found.group(1)
                                                + " is not set, and there is no default: ${"
                                                + found.group(1)
                                                + ":default}"));
    }
}
