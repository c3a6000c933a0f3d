package dev.reelport.cli.config;

import dev.reelport.cli.document.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named provider as it is configured.
 *
 * @param name its name
 * @param place where it was first named
 * @param values its settings, {@code format} among them
 */
record Account(String name, Place place, Map<String, Value> values) {
    static final String FORMAT = "format";

    /**
     * A setting.
     *
     * @param place where it stands
     * @param text its value; may be a secret
     */
    record Value(Place place, String text) {
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
