package culprit.compiles.wire;

import java.util.regex.Pattern;

/** Breaks the wall: compiles for each text. */
interface Finds {
    default boolean finds(String text) {
        return Pattern.compile("a+").matcher(text).find();
    }
}
