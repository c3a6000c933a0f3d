package dev.reelport.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What has to be set in a shell before a shown {@code curl} is run, since it is hidden.
 *
 * @param key whether a key is needed
 * @param queries how many queries of links one command needs at most
 */
record CurlVariables(boolean key, int queries) {
    private static final String KEY = "REELPORT_KEY";
    private static final String QUERY = "REELPORT_QUERY_";
    private static final Pattern NUMBERED = Pattern.compile("\\$\\{" + QUERY + "(\\d+):\\?}");

    /** Those of all these commands; a number counts within one command. */
    static CurlVariables of(List<String> commands) {
        return new CurlVariables(
                commands.stream().anyMatch(command -> command.contains("$" + KEY)),
                commands.stream().mapToInt(CurlVariables::queries).max().orElse(0));
    }

    private static int queries(String command) {
        return NUMBERED.matcher(command)
                .results()
                .map(found -> found.group(1))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** What to set; empty where nothing is hidden. */
    Optional<String> sentence() {
        List<String> settings =
                Stream.concat(keySetting().stream(), querySetting().stream()).toList();
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s hidden; before you run a curl, set %s."
                                .formatted(hidden(), String.join(", and ", settings)));
    }

    private String hidden() {
        if (queries == 0) {
            return "The key is";
        }
        return key ? "The key and the queries of links (?…) are" : "The queries of links (?…) are";
    }

    private Optional<String> keySetting() {
        return key ? Optional.of(KEY + " to the key of its provider") : Optional.empty();
    }

    private Optional<String> querySetting() {
        return switch (queries) {
            case 0 -> Optional.empty();
            case 1 ->
                    Optional.of(
                            QUERY + "1 to what was cut off its link, from the ? or # to the end");
            default ->
                    Optional.of(
                            "%s1 to %s%d to what was cut off its links, in their order and each from the ? or # to the end"
                                    .formatted(QUERY, QUERY, queries));
        };
    }
}
