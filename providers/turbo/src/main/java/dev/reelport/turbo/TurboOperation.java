package dev.reelport.turbo;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.json.Fields;
import java.util.List;
import java.util.Set;

/**
 * The field {@code operation}, which repeats what the other fields say: {@code sdedit} makes a
 * remix, {@code actions} make a storyboard, and all else is a plain film.
 */
final class TurboOperation {
    private static final String PLAIN = "simple_compose";
    private static final String STORYBOARD = "storyboard";
    private static final String REMIX = "remix";
    private static final String BLEND = "blend";
    private static final Set<String> READABLE = Set.of(PLAIN, STORYBOARD, REMIX);

    private TurboOperation() {}

    static String of(VideoRequest request) {
        if (request.edit() != null) {
            return REMIX;
        }
        return request.script() instanceof Storyboard ? STORYBOARD : PLAIN;
    }

    /** Refuses what would make another film than the one asked for, and tells what gives way. */
    static void read(Fields fields, boolean actions, List<Finding> findings) {
        String said = fields.filled("operation");
        if (said == null) {
            return;
        }
        String meant = meant(fields, actions);
        if (said.equals(BLEND)) {
            fields.problem(
                    "operation",
                    "the documents do not say which fields carry the two films of a blend, so a"
                            + " blend cannot be read");
        } else if (!READABLE.contains(said)) {
            fields.problem(
                    "operation",
                    "simple_compose, storyboard or remix was expected, not «" + said + "»");
        } else if (said.equals(REMIX) && !fields.has("sdedit")) {
            fields.problem("operation", "a remix says in sdedit which film it changes");
        } else if (!said.equals(meant)) {
            findings.add(contradicted(said, meant, fields));
        }
    }

    private static String meant(Fields fields, boolean actions) {
        if (fields.has("sdedit")) {
            return REMIX;
        }
        return actions ? STORYBOARD : PLAIN;
    }

    private static Finding contradicted(String said, String meant, Fields fields) {
        String reason =
                switch (meant) {
                    case REMIX -> "is contradicted by sdedit, which makes a remix";
                    case STORYBOARD -> "is contradicted by actions, which make a storyboard";
                    default -> "is contradicted by actions, of which there are none";
                };
        return Dropped.field(
                fields.at("operation"),
                "operation " + said + " " + reason,
                "operation " + said,
                "operation " + meant);
    }
}
