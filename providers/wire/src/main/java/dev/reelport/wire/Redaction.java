package dev.reelport.wire;

import java.util.regex.Pattern;

/**
 * Takes out of a text what would give something away: the query of a link, which may be its
 * signature, the user name in a link, and keys.
 */
public final class Redaction {
    private static final String HIDDEN = "…";

    private static final Pattern USER =
            Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]{1,20}://)[^\\s/?#\"'<>@]*@");

    private static final Pattern QUERY =
            Pattern.compile("(?i)(\\bhttps?:(?://|\\\\/\\\\/)[^\\s?#\"'<>]*)[?#][^\\s\"'<>]*");

    private static final Pattern DATA =
            Pattern.compile("(?i)\\bdata:([a-z0-9.+-]+/[a-z0-9.+-]+)?[^,\\s\"']*,[^\\s\"']+");

    private static final Pattern KEY =
            Pattern.compile(
                    "(?i)\\b(bearer|basic)\\s+(?=[a-z_~-]*[0-9.+/=])[a-z0-9._~+/=-]{6,}|\\bsk-[a-z0-9_-]{6,}");

    private Redaction() {}

    /** The text with links cut before their query. */
    public static String ofLinks(String text) {
        String users = USER.matcher(text).replaceAll("$1");
        return QUERY.matcher(users).replaceAll("$1?" + HIDDEN);
    }

    /** The text of a stranger, for people: without links' queries, without anything like a key. */
    public static String ofWords(String text) {
        String links = DATA.matcher(ofLinks(text)).replaceAll("data:" + HIDDEN);
        return KEY.matcher(links)
                .replaceAll(key -> key.group(1) == null ? HIDDEN : key.group(1) + " " + HIDDEN);
    }

    /** The same, and without this key, however it is written. */
    public static String ofWords(String text, String key) {
        String without = key.isBlank() ? text : text.replace(key, HIDDEN);
        return ofWords(without);
    }
}
