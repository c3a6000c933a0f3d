package dev.reelport.domain.video;

import java.util.List;
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

    private Mentions() {}

    /** The names mentioned, in order, each as often as it stands there. */
    public static List<String> in(String text) {
        return MENTION.matcher(text).results().map(Mentions::name).toList();
    }

    /** The text with each mention replaced by what {@code replacement} makes of the name. */
    public static String replaced(String text, UnaryOperator<String> replacement) {
        return MENTION.matcher(text)
                .replaceAll(mention -> Matcher.quoteReplacement(replacement.apply(name(mention))));
    }

    private static String name(MatchResult mention) {
        return mention.group(1).strip();
    }

    /** How a character is mentioned. */
    public static String of(String name) {
        return "@{" + name + "}";
    }
}
