package culprit.domain.video;

import java.util.regex.Pattern;

/** Breaks the wall, once in each method: a pattern is compiled once. */
public final class CompilesEachTime {
    private static final Pattern ONCE = Pattern.compile("a+");

    private CompilesEachTime() {}

    static boolean once(String text) {
        return ONCE.matcher(text).matches();
    }

    static boolean compiled(String text) {
        return Pattern.compile("a+").matcher(text).matches();
    }

    static boolean flagged(String text) {
        return Pattern.compile("a+", Pattern.CASE_INSENSITIVE).matcher(text).matches();
    }

    static boolean matched(String text) {
        return Pattern.matches("a+", text);
    }

    static boolean whole(String text) {
        return text.matches("a+");
    }

    static String first(String text) {
        return text.replaceFirst("a+", "b");
    }

    static String all(String text) {
        return text.replaceAll("a+", "b");
    }
}
