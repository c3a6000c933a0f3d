package dev.reelport.wire.message;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Foreign identifiers in paths. An identifier such as {@code sora-2:task_01k} is never taken apart;
 * every character of it that could mean something in a URL is encoded.
 */
public final class Paths {
    private Paths() {}

    /** The text as one segment of a path or one value of a query. */
    public static String encoded(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        boolean climbs = encoded.equals(".") || encoded.equals("..");
        return climbs ? encoded.replace(".", "%2E") : encoded;
    }

    /**
     * The text that was encoded; as it stands where it was not.
     *
     * @param segment of a path
     */
    public static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }

    static Optional<String> parameter(String path, String name) {
        int query = path.indexOf('?');
        return query < 0
                ? Optional.empty()
                : Stream.of(path.substring(query + 1).split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> decoded(pair[0]).equals(name))
                        .map(pair -> pair.length < 2 ? "" : decoded(pair[1].replace("+", "%20")))
                        .findFirst();
    }
}
