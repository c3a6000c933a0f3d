package dev.reelport.domain.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What must not be seen of a link that stands in a text: its query with its fragment, which may be
 * a signature, or its user name with its password. Found in time in proportion to the text,
 * whatever it says.
 *
 * @param kind which of both
 * @param start where it begins: a query with its {@code ?} or {@code #}
 * @param end behind its last character: a user name without its {@code @}, and a query without
 *     punctuation that belongs to the sentence around the link
 */
public record LinkSecret(Kind kind, int start, int end) {
    /** Which part of a link. */
    public enum Kind {
        /** User name and password. */
        USER,
        /** Query and fragment. */
        QUERY
    }

    /** A link begins where its scheme does, and is not tried again from every letter of it. */
    private static final String SCHEME = "(?<![\\w+.-])[\\w+.-]++:(?:\\\\?/)++";

    private static final Pattern USER = Pattern.compile(SCHEME + "([^\\s/?#\"<>]+)@");

    /**
     * Ends only at what RFC 3986 allows in no address: an apostrophe is allowed. Punctuation at the
     * very end is left to the sentence. Matches links without a query too, so that none is read
     * again from within.
     */
    private static final Pattern QUERY =
            Pattern.compile(SCHEME + "[^\\s?#\"<>]*+([?#][^\\s\"<>]*[^\\s\"<>;:,.!)\\]}»'])?");

    /** Of all links in a text, in their order; none lies within another. */
    public static List<LinkSecret> in(String text) {
        List<LinkSecret> secrets = new ArrayList<>(found(QUERY, Kind.QUERY, text));
        secrets.addAll(found(USER, Kind.USER, text));
        secrets.sort(Comparator.comparingInt(LinkSecret::start));
        List<LinkSecret> apart = new ArrayList<>();
        for (LinkSecret secret : secrets) {
            if (apart.isEmpty() || secret.start() >= apart.getLast().end()) {
                apart.add(secret);
            }
        }
        return List.copyOf(apart);
    }

    private static List<LinkSecret> found(Pattern pattern, Kind kind, String text) {
        return pattern.matcher(text)
                .results()
                .filter(link -> link.start(1) >= 0)
                .map(link -> new LinkSecret(kind, link.start(1), link.end(1)))
                .toList();
    }

    /** The text without user names, and with {@code ?…} for each query. */
    public static String hidden(String text) {
        StringBuilder open = new StringBuilder();
        int next = 0;
        for (LinkSecret secret : in(text)) {
            boolean user = secret.kind() == Kind.USER;
            open.append(text, next, secret.start()).append(user ? "" : "?…");
            next = user ? secret.end() + 1 : secret.end();
        }
        return open.append(text, next, text.length()).toString();
    }
}
