package dev.reelport.domain.video;

import org.jspecify.annotations.Nullable;

/**
 * Two whole numbers of up to five digits with a sign between them, as people write them: {@code
 * 16:9}, {@code 1280 x 720}.
 */
record Sides(int width, int height) {
    private static final int MOST_DIGITS = 5;

    /**
     * Reads them.
     *
     * @param signs any of which may stand between them, with white space around it
     * @return null: it is something else
     */
    static @Nullable Sides read(String text, String signs) {
        int first = digits(text, 0);
        int sign = blanks(text, first);
        if (first == 0 || sign == text.length() || signs.indexOf(text.charAt(sign)) < 0) {
            return null;
        }
        int second = blanks(text, sign + 1);
        int end = digits(text, second);
        return end == second || end < text.length()
                ? null
                : new Sides(number(text, 0, first), number(text, second, end));
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + MOST_DIGITS && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && " \t\n\u000B\f\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
