package dev.reelport.http.order;

import java.util.regex.Pattern;

/** What a client may call a wish by, so that it can repeat it: its idempotency key. */
public final class WishKey {
    /** What it has to be. */
    public static final String RULE = "a key is 1 to 255 printable characters of ASCII";

    private static final Pattern KEY = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");

    private WishKey() {}

    /** Whether a text is one. */
    public static boolean isOne(String text) {
        return KEY.matcher(text).matches();
    }
}
