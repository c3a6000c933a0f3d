package dev.reelport.wire;

import dev.reelport.domain.rule.Finding.Adjustment;

/** What of a client's body is not in the request that was read, as findings. */
public final class Dropped {
    private Dropped() {}

    /** A field that the format does not have. */
    public static Adjustment unknownField(String path) {
        return new Adjustment(
                "field.unknown",
                path,
                "this format has no field " + path,
                "the field " + path,
                "no such field");
    }

    /** A field that contradicts another or repeats it, and gives way. */
    public static Adjustment field(String path, String sentence, String from, String to) {
        return new Adjustment("field.dropped", path, sentence, from, to);
    }
}
