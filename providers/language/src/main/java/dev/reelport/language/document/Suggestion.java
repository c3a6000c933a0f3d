package dev.reelport.language.document;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** What somebody probably meant who wrote a name that nobody knows. */
final class Suggestion {
    private static final int FARTHEST = 3;

    /** Of a short word nobody can tell what was meant. */
    private static final int LETTERS_PER_MISTAKE = 2;

    private Suggestion() {}

    static String of(String name, Set<String> known) {
        String all = String.join(", ", new TreeSet<>(known));
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> isNear(name, distance(name, candidate)))
                .map(candidate -> "there is no «" + name + "»; did you mean «" + candidate + "»?")
                .orElse("there is no «" + name + "»; there is " + all);
    }

    private static boolean isNear(String name, int distance) {
        return distance <= FARTHEST && distance * LETTERS_PER_MISTAKE <= name.length();
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
