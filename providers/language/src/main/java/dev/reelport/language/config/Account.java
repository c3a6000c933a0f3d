package dev.reelport.language.config;

import dev.reelport.language.document.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A named provider as it is configured.
 *
 * @param name its name
 * @param place where it was first named
 * @param values its settings, {@code format} among them
 */
record Account(String name, Place place, Map<String, Value> values) {
    static final String FORMAT = "format";

    /** Anything shorter is no secret, and stands in many words. */
    private static final int SHORTEST_SECRET = 4;

    /** What a name is, for messages. */
    static final String NAMES =
            "the name of a provider: lower-case words with hyphens, such as my-sora";

    /** A provider's name stands in addresses, file names and environment variables. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * A setting.
     *
     * @param place where it stands
     * @param text its value; may be a secret
     * @param written as it was written, for messages: {@code ${API_KEY}} where the value comes from
     *     the environment
     */
    record Value(Place place, String text, String written) {
        /** A sentence about the value, with what was written in place of what may be a secret. */
        String hiddenIn(String sentence) {
            String quoted = sentence.replace("«" + text + "»", "«" + written + "»");
            return text.length() < SHORTEST_SECRET ? quoted : quoted.replace(text, written);
        }

        /** Never the value: it may be a secret. */
        @Override
        public String toString() {
            return place.toString();
        }
    }

    /** With one more setting, or another value for one. */
    Account with(String setting, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(values);
        more.put(setting, value);
        return new Account(name, place, more);
    }
}
