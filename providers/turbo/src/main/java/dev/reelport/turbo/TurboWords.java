package dev.reelport.turbo;

import dev.reelport.wire.json.Fields;

/** Fields that can only say one word. */
final class TurboWords {
    private TurboWords() {}

    /** Absent, or this word. */
    static void expect(Fields fields, String name, String word) {
        String said = fields.filled(name);
        if (said != null && !said.equals(word)) {
            fields.problem(name, word + " was expected, not «" + said + "»");
        }
    }
}
