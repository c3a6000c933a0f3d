package dev.reelport.secrets;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Records that {@code ToStringSpec} has to catch, and two that keep what they hold. */
final class Culprits {
    private Culprits() {}

    record TellsText(int number, String key) {}

    record TellsList(List<String> links) {}

    record TellsMap(Map<String, String> settings) {}

    record TellsAddress(URI address) {}

    record TellsAnything(Object anything) {}

    record RefusesAll(String text) {
        RefusesAll {
            throw new IllegalArgumentException("not " + text.length());
        }
    }

    record KeepsText(String key) {
        @Override
        public String toString() {
            return key.length() + " characters";
        }
    }

    record KeepsNumber(int number) {}
}
