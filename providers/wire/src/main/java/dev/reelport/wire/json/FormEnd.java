package dev.reelport.wire.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Looks out for the line that ends a form; where it is missing, the last part would vanish in
 * silence. Only the last bytes of a form are kept in mind.
 */
final class FormEnd {
    /** Nobody says as much behind the end of a form. */
    private static final int LAST = 8 << 10;

    private final String line;
    private final byte[] last = new byte[LAST];
    private int length;

    FormEnd(String boundary) {
        this.line = "--" + boundary + "--";
    }

    /** The next bytes of the form. */
    void see(byte[] piece, int count) {
        int taken = Math.min(count, LAST);
        int left = Math.min(length, LAST - taken);
        System.arraycopy(last, length - left, last, 0, left);
        System.arraycopy(piece, count - taken, last, left, taken);
        length = left + taken;
    }

    /** Whether the form came to its end. */
    boolean isThere() {
        byte[] seen = Arrays.copyOf(last, length);
        return new String(seen, StandardCharsets.ISO_8859_1).contains(line);
    }
}
