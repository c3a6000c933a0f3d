package dev.reelport.language.document;

import dev.reelport.domain.video.LinkSecret;
import java.util.regex.Pattern;

/**
 * Text from outside as it may be shown or kept: links without their query and user name, because
 * whoever has a signed link has the film, and no control characters, because a terminal obeys them.
 * Takes time in proportion to the text, whatever it says.
 */
public final class Printable {
    /** A link begins where its scheme does, and is not tried again from every letter of it. */
    private static final String SCHEME = "(?<![\\w+.-])[\\w+.-]++:/";

    private static final Pattern UNFINISHED = Pattern.compile("(" + SCHEME + ")[^\\s«»]*+\\z");

    /**
     * Controls, halves of characters, separators of lines and paragraphs, and what turns the
     * direction of writing.
     */
    private static final Pattern CONTROL =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private static final String HIDDEN = "\uFFFD";

    private Printable() {}

    /** The text without what must not be seen. */
    public static String of(String text) {
        return visible(LinkSecret.hidden(text));
    }

    /** Only without control characters: for text whose links were made safe before. */
    public static String visible(String text) {
        return CONTROL.matcher(text).replaceAll(HIDDEN);
    }

    /** The same in one line: a line break in a quoted value must not forge a line of a report. */
    static String line(String text) {
        return of(text).replace("\n", HIDDEN);
    }

    /**
     * How a text begins, without what must not be seen; a link that is cut off is hidden whole, for
     * what tells its user name from its path may stand behind the cut.
     *
     * @param most how many characters; of a longer text, these and an ellipsis
     */
    public static String beginning(String text, int most) {
        if (text.length() <= most || text.codePointCount(0, text.length()) <= most) {
            return of(text);
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, most));
        return of(UNFINISHED.matcher(cut).replaceFirst("$1")) + "…";
    }
}
