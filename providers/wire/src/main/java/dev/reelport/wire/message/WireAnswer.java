package dev.reelport.wire.message;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer as it came over the wire, read to its end. {@code toString} shows neither headers nor
 * body, since either may hold a signed link.
 *
 * @param status of HTTP
 * @param headers by name, whatever its case; of several of one name the first
 * @param text the body, as UTF-8
 */
public record WireAnswer(int status, Map<String, String> headers, String text) {
    private static final int FIRST_FAILURE = 300;

    /** Keeps the headers so that their names are found in any case. */
    public WireAnswer {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(byName::putIfAbsent);
        headers = Collections.unmodifiableMap(byName);
    }

    /** An answer with a JSON body. */
    public static WireAnswer json(int status, String json) {
        return new WireAnswer(status, Map.of("Content-Type", "application/json"), json);
    }

    /** Whether HTTP says that it worked. */
    public boolean isSuccess() {
        return status >= 200 && status < FIRST_FAILURE;
    }

    /** The value of a header; empty where it is not there. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type without parameters, in lower case; empty where none is given. */
    public String mediaType() {
        String type = header("Content-Type").orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The bytes of the body. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + text.length() + " characters";
    }
}
