package dev.reelport.language.config;

import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Providers by environment variables: {@code REELPORT_PROVIDERS_DUOMI_API_KEY} is the setting
 * api-key of the provider duomi, and wins over the file. Where a name and a setting run together,
 * it is the longest setting there is.
 */
final class EnvironmentVariables {
    private static final String PREFIX = "REELPORT_PROVIDERS_";

    private EnvironmentVariables() {}

    static void apply(
            Map<String, String> environment,
            Set<String> settings,
            Map<String, Account> accounts,
            List<Problem> problems) {
        new TreeMap<>(environment)
                .forEach(
                        (variable, value) -> {
                            if (variable.startsWith(PREFIX)) {
                                apply(variable, value, settings, accounts, problems);
                            }
                        });
    }

    private static void apply(
            String variable,
            String value,
            Set<String> settings,
            Map<String, Account> accounts,
            List<Problem> problems) {
        String words = words(variable.substring(PREFIX.length()));
        Place place = Place.flag(variable);
        Optional<String> setting =
                settings.stream()
                        .filter(known -> words.endsWith("-" + known))
                        .max(Comparator.comparingInt(String::length));
        if (setting.isEmpty()) {
            problems.add(
                    new Problem(
                            place,
                            "",
                            "a variable of this kind ends in a setting: "
                                    + settings.stream()
                                            .sorted()
                                            .map(EnvironmentVariables::ending)
                                            .collect(Collectors.joining(", "))));
            return;
        }
        String name = words.substring(0, words.length() - setting.get().length() - 1);
        if (!Account.isName(name)) {
            problems.add(
                    new Problem(
                            place,
                            "",
                            "between REELPORT_PROVIDERS_ and the setting stands " + Account.NAMES));
            return;
        }
        Account.Value set = new Account.Value(place, value, "${" + variable + "}");
        accounts.merge(
                name,
                new Account(name, place, Map.of()).with(setting.get(), set),
                (mine, its) -> mine.with(setting.get(), set));
    }

    private static String ending(String setting) {
        return "_" + setting.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String words(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
