package dev.reelport.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param head request line and headers, each without its line end
 * @param body the bytes, decoded where they came in chunks
 */
// Not compared, and nobody writes to it.
@SuppressWarnings("ArrayRecordComponent")
public record Recorded(List<String> head, byte[] body) {
    /** Keeps the head. */
    public Recorded {
        head = List.copyOf(head);
    }

    /** Such as {@code POST}. */
    public String method() {
        return head.getFirst().split(" ", -1)[0];
    }

    /** Path and query. */
    public String target() {
        return head.getFirst().split(" ", -1)[1];
    }

    /** The value of a header. */
    public Optional<String> header(String name) {
        String begin = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                .map(line -> line.substring(begin.length()).strip())
                .findFirst();
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
