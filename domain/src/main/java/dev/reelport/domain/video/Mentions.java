package dev.reelport.domain.video;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mentions of characters in a text: {@code @{hero}}. This form belongs to no provider; each adapter
 * writes it the way its provider wants (a position, a stored name, a bare name).
 */
public final class Mentions {
    private static final Pattern MENTION = Pattern.compile("@\\{([^{}\\r\\n]*)}");

    private static final Pattern CROWDED =
            Pattern.compile(MENTION + "(?=\\S)", Pattern.UNICODE_CHARACTER_CLASS);

    private Mentions() {}

    /** Whether a text may mention somebody: one that does has this in it. */
    public static boolean areIn(String text) {
        return text.contains("@{");
    }

    /** The names mentioned, in order, each as often as it stands there. */
    public static List<String> in(String text) {
        return areIn(text)
                ? MENTION.matcher(text).results().map(Mentions::name).toList()
                : List.of();
    }

    /** The text with each mention replaced by what {@code replacement} makes of the name. */
    public static String replaced(String text, UnaryOperator<String> replacement) {
        if (!areIn(text)) {
            return text;
        }
        return MENTION.matcher(text)
                .replaceAll(mention -> Matcher.quoteReplacement(replacement.apply(name(mention))));
    }

    /** The text with a space after each mention that neither white space nor the end follows. */
    public static String apart(String text) {
        return areIn(text) ? CROWDED.matcher(text).replaceAll("$0 ") : text;
    }

    /** The text with new names for those that have one; other mentions stay as they are. */
    static String renamed(String text, Map<String, String> names) {
        if (!areIn(text)) {
            return text;
        }
        return MENTION.matcher(text)
                .replaceAll(
                        mention -> {
                            String name = names.get(name(mention));
                            return Matcher.quoteReplacement(
                                    name == null ? mention.group() : of(name));
                        });
    }

    private static String name(MatchResult mention) {
        return mention.group(1).strip();
    }

    /** How a character is mentioned. */
    public static String of(String name) {
        return "@{" + name + "}";
    }
}
