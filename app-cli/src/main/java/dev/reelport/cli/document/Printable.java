package dev.reelport.cli.document;

import java.util.regex.Pattern;

/**
 * Text from outside as it may be shown or kept: links without their query and user name, because
 * whoever has a signed link has the film, and no control characters, because a terminal obeys them.
 */
public final class Printable {
    private static final Pattern USER = Pattern.compile("(\\w[\\w+.-]*:/+)[^\\s/?#«»]*@");

    /** Up to the end of the link, but for punctuation that belongs to the sentence around it. */
    private static final Pattern QUERY =
            Pattern.compile(
                    "(\\w[\\w+.-]*:/[^\\s?#«»'\"]*)[?#][^\\s»'\"]+?(?=[;:,.)]*(?:[\\s»'\"]|$))");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Printable() {}

    /** The text without what must not be seen. */
    public static String of(String text) {
        String anonymous = USER.matcher(text).replaceAll("$1");
        String unsigned = QUERY.matcher(anonymous).replaceAll("$1?…");
        return CONTROL.matcher(unsigned).replaceAll("\uFFFD");
    }
}
