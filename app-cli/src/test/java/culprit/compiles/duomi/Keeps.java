package culprit.compiles.duomi;

import java.util.regex.Pattern;

/** Breaks nothing: compiles once. */
interface Keeps {
    Pattern ONCE = Pattern.compile("a+");

    default boolean finds(String text) {
        return ONCE.matcher(text).find();
    }
}
