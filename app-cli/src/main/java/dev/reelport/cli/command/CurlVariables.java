package dev.reelport.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has to be set in a shell before a shown {@code curl} is run, since it is hidden.
 *
 * @param key whether a key is needed
 * @param users how many user names of links one command needs at most
 * @param queries how many queries of links one command needs at most
 */
record CurlVariables(boolean key, int users, int queries) {
    private static final String KEY = "REELPORT_KEY";
    private static final String USER = "REELPORT_USER_";
    private static final String QUERY = "REELPORT_QUERY_";

    /** Those of all these commands, each with the names that it needs. */
    static CurlVariables of(List<List<String>> commands) {
        return new CurlVariables(
                most(commands, KEY) > 0, most(commands, USER), most(commands, QUERY));
    }

    private static int most(List<List<String>> commands, String begin) {
        return commands.stream()
                .mapToInt(names -> (int) names.stream().filter(it -> it.startsWith(begin)).count())
                .max()
                .orElse(0);
    }

    /** What to set; empty where nothing is hidden. */
    Optional<String> sentence() {
        List<String> hidden = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        if (key) {
            hidden.add("the key");
            settings.add(KEY + " to the key of its provider");
        }
        if (users > 0) {
            hidden.add("the user names in links");
            settings.add(names(USER, users) + " to the user name in its place, without the @");
        }
        if (queries > 0) {
            hidden.add("the queries of links");
            settings.add(names(QUERY, queries) + " to the query in its place, with its ? or #");
        }
        return hidden.isEmpty() ? Optional.empty() : Optional.of(sentence(hidden, settings));
    }

    private static String names(String begin, int count) {
        return count == 1 ? begin + 1 : "each of %s1 to %s%d".formatted(begin, begin, count);
    }

    private static String sentence(List<String> hidden, List<String> settings) {
        String what = String.join(" and ", hidden);
        boolean one = what.equals("the key");
        return "T%s %s hidden; before you run a curl, set %s."
                .formatted(what.substring(1), one ? "is" : "are", String.join(", and ", settings));
    }
}
