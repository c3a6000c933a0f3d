package dev.reelport.wire;

import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.wire.json.Fields;
import java.util.List;

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

    /** All fields that the format does not have, told behind what was found before. */
    public static void unknownFields(Fields fields, List<? super Adjustment> findings) {
        for (String path : fields.unread()) {
            findings.add(unknownField(path));
        }
    }

    /** A field that contradicts another or repeats it, and gives way. */
    public static Adjustment field(String path, String sentence, String from, String to) {
        return new Adjustment("field.dropped", path, sentence, from, to);
    }
}
