package dev.reelport.domain.video;

import java.util.Optional;

/**
 * Whether a text can be kept, sent and shown as it stands. Half a character (a surrogate of UTF-16
 * without its other half) cannot be written in UTF-8, and U+0000 is what PostgreSQL keeps in no
 * text.
 */
public final class Legibility {
    private static final char REPLACEMENT = '\uFFFD';

    private Legibility() {}

    /** Why a text cannot; empty where it can. */
    public static Optional<String> flaw(String text) {
        int first = firstFlaw(text, 0);
        if (first == text.length()) {
            return Optional.empty();
        }
        return Optional.of(
                text.charAt(first) == 0
                        ? "a text holds the character U+0000, which nobody can keep"
                        : "a text holds half a character, a surrogate without its other half");
    }

    /** The text with a replacement character (U+FFFD) in every place that is illegible. */
    public static String legible(String text) {
        int flaw = firstFlaw(text, 0);
        if (flaw == text.length()) {
            return text;
        }
        StringBuilder legible = new StringBuilder(text);
        while (flaw < text.length()) {
            legible.setCharAt(flaw, REPLACEMENT);
            flaw = firstFlaw(text, flaw + 1);
        }
        return legible.toString();
    }

    /** The length of the text where there is none. */
    private static int firstFlaw(String text, int from) {
        int at = from;
        while (at < text.length() && (isPlain(text.charAt(at)) || !isFlaw(text, at))) {
            at += isPlain(text.charAt(at)) ? 1 : 2;
        }
        return Math.min(at, text.length());
    }

    /** A whole character, and not U+0000; most are. */
    private static boolean isPlain(char c) {
        return c != 0 && !java.lang.Character.isSurrogate(c);
    }

    private static boolean isFlaw(String text, int at) {
        int codePoint = text.codePointAt(at);
        return codePoint == 0
                || (codePoint <= java.lang.Character.MAX_VALUE
                        && java.lang.Character.isSurrogate((char) codePoint));
    }
}
