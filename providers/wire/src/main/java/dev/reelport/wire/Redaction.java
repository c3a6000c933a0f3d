package dev.reelport.wire;

import dev.reelport.domain.video.LinkSecret;
import dev.reelport.wire.message.Paths;
import java.util.regex.Pattern;

/**
 * Takes out of a text what would give something away: the query of a link, which may be its
 * signature, the user name in a link, and keys.
 */
public final class Redaction {
    private static final String HIDDEN = "…";

    private static final Pattern DATA =
            Pattern.compile("(?i)\\bdata:([a-z0-9.+-]+/[a-z0-9.+-]+)?[^,\\s\"']*,[^\\s\"']+");

    private static final Pattern KEY =
            Pattern.compile(
                    "(?i)\\b(bearer|basic)\\s+(?=[a-z_~-]*[0-9.+/=])[a-z0-9._~+/=-]{6,}|\\bsk-[a-z0-9_-]{6,}");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)\\b(x-amz-[a-z-]+|[a-z_-]*(?:signature|token|secret|api[-_]?key)|sig|sign)"
                            + "(=|:\\s?)[^\\s\"'<>&,;…]{6,}");

    private Redaction() {}

    /** The text with links without user names, and cut before their query. */
    public static String ofLinks(String text) {
        return LinkSecret.hidden(text);
    }

    /** The text of a stranger, for people: without links' queries, without anything like a key. */
    public static String ofWords(String text) {
        String links = DATA.matcher(ofLinks(text)).replaceAll("data:" + HIDDEN);
        String unnamed = NAMED.matcher(links).replaceAll("$1$2" + HIDDEN);
        return KEY.matcher(unnamed)
                .replaceAll(key -> key.group(1) == null ? HIDDEN : key.group(1) + " " + HIDDEN);
    }

    /**
     * The same, and without this key, in any case and also as it stands in a URL.
     *
     * @param key blank: there is none
     */
    public static String ofWords(String text, String key) {
        return key.isBlank()
                ? ofWords(text)
                : ofWords(without(without(text, key), Paths.encoded(key)));
    }

    private static String without(String text, String key) {
        StringBuilder open = new StringBuilder();
        int next = 0;
        for (int at = 0; at + key.length() <= text.length(); at++) {
            if (at >= next && text.regionMatches(true, at, key, 0, key.length())) {
                open.append(text, next, at).append(HIDDEN);
                next = at + key.length();
            }
        }
        return open.append(text, next, text.length()).toString();
    }
}
