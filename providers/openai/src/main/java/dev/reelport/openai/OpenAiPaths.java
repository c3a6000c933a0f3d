package dev.reelport.openai;

import dev.reelport.wire.message.Paths;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where things stand, from the root of the API. */
final class OpenAiPaths {
    static final String CREATE = "/v1/videos";
    static final String EDITS = CREATE + "/edits";
    static final String EXTENSIONS = CREATE + "/extensions";

    private static final Pattern REMIX = Pattern.compile(".*/videos/([^/]+)/remix/?");

    private OpenAiPaths() {}

    static String task(String id) {
        return CREATE + "/" + Paths.encoded(id);
    }

    static String remix(String id) {
        return task(id) + "/remix";
    }

    static String content(String id) {
        return task(id) + "/content";
    }

    /** The task whose film a remix changes; empty where this is no remix. */
    static Optional<String> remixed(String route) {
        Matcher remix = REMIX.matcher(route);
        return remix.matches() ? Optional.of(Paths.decoded(remix.group(1))) : Optional.empty();
    }
}
