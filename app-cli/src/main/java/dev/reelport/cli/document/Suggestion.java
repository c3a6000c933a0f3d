package dev.reelport.cli.document;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** What somebody probably meant who wrote a name that nobody knows. */
final class Suggestion {
    private static final int FARTHEST = 3;

    private Suggestion() {}

    static String of(String name, Set<String> known) {
        String all = String.join(", ", new TreeSet<>(known));
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= FARTHEST)
                .map(candidate -> "there is no «" + name + "»; «" + candidate + "» perhaps?")
                .orElse("there is no «" + name + "»; there is " + all);
    }

    /** How many letters to put in, take out or change (Levenshtein). */
    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = costs[j];
                costs[j] = Math.min(change, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[other.length()];
    }
}
